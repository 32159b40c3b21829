// Answers to an event as the api takes them: the real use case, pool and policies, without HTTP. Works off what it is told.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AnswerEvent, EventsModule } from '@cordee/events';
import { IdentityModule } from '@cordee/identity';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { Clock, Config, isDomainError, newId, PlatformModule, runInScope, type Scope } from '@cordee/platform';

interface Storm {
  associationId: string;
  eventId: string;
  personIds: string[];
  /** Requests under way at a time. */
  atOnce: number;
}

@Module({ imports: [PlatformModule.forRoot(Config.from(process.env), new Clock()), IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule] })
class BenchModule {}

const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
const answers = app.get(AnswerEvent);

const memberOf = (associationId: string, personId: string): Scope => ({
  associationId, accountId: personId, locale: 'fr', addressForm: 'VOUS', requestId: 'bench', system: false, origin: '',
  actor: { accountId: personId, personId, sessionId: null, roles: ['MEMBER'], permissions: new Set(), office: false },
});

/** Everybody answers once, as a request of their own with a key of its own. */
async function storm({ associationId, eventId, personIds, atOnce }: Storm): Promise<void> {
  const waiting = [...personIds];
  const caller = async (): Promise<void> => {
    for (let personId = waiting.pop(); personId; personId = waiting.pop()) {
      const who = { personId };
      const outcome = await runInScope(memberOf(associationId, personId), () => answers.answer(eventId, who, 'GOING', 'PORTAL', newId()));
      if (isDomainError(outcome)) throw new Error(`an answer was refused: ${outcome.code}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
}

process.on('message', (message: Storm) => {
  storm(message).then(() => process.send?.({ done: true }), (error: unknown) => process.send?.({ error: String(error) }));
});
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.({ port: 0 });
