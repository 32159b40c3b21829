// Payments as the api settles them when the provider's notices come: the real use case, pool and policies, without HTTP. Works off what it is told.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IdentityModule } from '@cordee/identity';
import { LedgerModule, Providers, SettlePayment, type Notice } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { Clock, Config, isBusy, Money, newId, PlatformModule, runInScope, systemScope } from '@cordee/platform';

interface Storm {
  associationId: string;
  /** The provider's names of the payments that went through. */
  references: string[];
  amountMinor: number;
  /** Notices under way at a time. */
  atOnce: number;
}

@Module({ imports: [PlatformModule.forRoot(Config.from(process.env), new Clock()), IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule] })
class BenchModule {}

const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
const settling = app.get(SettlePayment);
const provider = app.get(Providers).named('sandbox')!;

/** Each payment's notice comes once, its signature checked already. */
async function storm({ associationId, references, amountMinor, atOnce }: Storm): Promise<void> {
  const waiting = [...references];
  const amount = Money.of(amountMinor, 'EUR');
  const view = { state: 'PAID', amount, refunded: Money.of(0, 'EUR'), dispute: null } as const;
  const caller = async (): Promise<void> => {
    for (let reference = waiting.pop(); reference; reference = waiting.pop()) {
      const notice = { eventId: newId(), kind: 'checkout.paid', reference, paymentId: null, view };
      const outcome = await runInScope(systemScope(associationId), () => heard(notice));
      if (outcome !== 'SETTLED') throw new Error(`a payment was not settled: ${outcome}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
}

/** A notice that found no connection free in time is answered 503, and comes again. */
async function heard(notice: Notice): Promise<string> {
  for (;;) {
    try {
      return await settling.hear(provider, notice);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
}

process.on('message', (message: Storm) => {
  storm(message).then(() => process.send?.({ done: true }), (error: unknown) => process.send?.({ error: String(error) }));
});
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.({ port: 0 });
