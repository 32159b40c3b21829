import { beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock, Config, Idempotency, Settings, Timers, Tokens, UnitOfWork } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { PaymentsRepository } from '../../data/payments.repository';
import { SandboxRepository } from '../../data/sandbox.repository';
import { describeProvider, LedgerWorld, rawOf, sandboxNotice, SandboxPayer } from '../../testing';
import { BeginPayment } from '../begin-payment';
import { Checkout } from '../checkout';
import { PaymentLinks } from '../payment-links';
import { Providers } from '../providers';
import { DeliverNotice } from './deliver-notice';
import { SandboxDesk } from './sandbox-desk';
import { SandboxNotices } from './sandbox-notices';
import { SandboxProvider } from './sandbox-provider';

const world = new LedgerWorld(useDatabase());
const payer = new SandboxPayer(world);
const tokenOf = (url: string): string => url.split('/').at(-1)!;
const idOf = (reference: string): string => reference.replace('sbx_', '');
beforeAll(async () => {
  await world.open();
  await world.begin();
}, 60_000);

describeProvider('sandbox', async () => ({
  provider: world.bed.get(SandboxProvider),
  within: (fn) => world.asWorker(fn),
  decide: (reference, how) => payer.decide(idOf(reference), how),
  dispute: (reference, how) => payer.dispute(idOf(reference), how),
  notice: (reference, secondsAgo = 0) => world.asWorker(async () => rawOf(await sandboxNotice(world.bed, idOf(reference), { secondsAgo }))),
}));

describe('the sandbox', () => {
  test('takes the first decision of a payer who presses twice', async () => {
    const { paymentId } = await payer.begin([world.due()]);
    await payer.decide(paymentId, 'pay');
    await payer.decide(paymentId, 'refuse');
    expect(await world.asWorker(() => payer.checkout(paymentId))).toMatchObject({ state: 'PAID' });
  });

  test('opens its page by its own address only', async () => {
    const { url } = await payer.begin([world.due()]);
    const desk = world.bed.get(SandboxDesk);
    expect(await world.asWorker(() => desk.checkout(tokenOf(url)))).toMatchObject({ state: 'OPEN', description: 'Cotisation 2027' });
    for (const token of ['x', `${tokenOf(url)}a`]) expect(await world.asWorker(() => desk.checkout(token))).toBeNull();
  });

  test('posts its notice to the association’s own site over HTTP, again and again where it is told to', async () => {
    const heard: { url: string; host: string; id: string }[] = [];
    let status = 200;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push({ url: request.url!, host: request.headers.host!, id: (JSON.parse(body) as { id: string }).id });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://mines.localhost:${(server.address() as AddressInfo).port}`;
    try {
      const { paymentId } = await payer.begin([world.due()]);
      const deliver = () => world.within({ associationId: world.mines.id, actor: null, accountId: null, locale: 'fr', addressForm: 'VOUS', requestId: 'spec', system: true, origin }, () => world.bed.get(DeliverNotice).of(paymentId));
      await deliver();
      expect(heard).toEqual([]);
      await world.asWorker(async () => world.bed.get(SandboxDesk).decide((await payer.checkout(paymentId))!, 'pay', 'SEVERAL'));
      await deliver();
      expect(heard.map(({ id }) => id).sort()).toEqual([...Array.from({ length: 5 }, () => `sbx_${paymentId}-PAID-1`), `sbx_${paymentId}-PAID-2`]);
      expect(new Set(heard.map(({ url, host }) => `${host}${url}`))).toEqual(new Set([`${new URL(origin).host}${await world.asWorker(async () => world.bed.get(Providers).webhookPath('sandbox'))}`]));
      status = 503;
      await expect(deliver()).rejects.toMatchObject({ code: 'NOTICE_NOT_TAKEN' });
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('tells at once, or two minutes later where it is told to be late', async () => {
    const now = world.bed.get(Clock).now().getTime();
    for (const [notice, delay] of [['NOW', 0], ['LATE', 120_000]] as const) {
      const { paymentId } = await payer.begin([world.due()]);
      await world.asWorker(async () => world.bed.get(SandboxDesk).decide((await payer.checkout(paymentId))!, 'pay', notice));
      expect(await world.database.inspect(`select due_at from timer where kind = 'ledger.sandboxNotice' and key = $1`, [paymentId])).toEqual([{ due_at: new Date(now + delay) }]);
    }
  });
});

describe('in production', () => {
  test('there is no sandbox: nobody pays without money', async () => {
    const { get } = world.bed;
    const config = Object.assign(Object.create(get(Config)) as Config, { env: 'production' });
    const providers = new Providers(get(Settings), get(Tokens));
    const provider = new SandboxProvider(providers, config, get(SandboxRepository), get(SandboxNotices), get(UnitOfWork), get(Tokens));
    const checkout = new Checkout(get(UnitOfWork), get(Idempotency), get(PaymentsRepository), get(BeginPayment), providers, get(PaymentLinks));
    const desk = new SandboxDesk(provider, providers, get(SandboxRepository), get(UnitOfWork), get(Timers), get(Clock));
    const open = await payer.begin([world.due()]);
    const wish = { personId: world.payer, payerName: 'Claire', lines: [world.due()], description: 'Cotisation', key: world.key() };
    expect(await world.asTreasurer(() => checkout.isOpen())).toBe(false);
    expect(await world.asTreasurer(() => checkout.begin(wish))).toMatchObject({ code: 'PROVIDER_AWAY' });
    expect(await world.asWorker(() => desk.checkout(tokenOf(open.url)))).toBeNull();
    expect(await world.asWorker(async () => providers.addressed('sandbox', providers.webhookPath('sandbox').split('/').at(-1)!))).toBeNull();
  });
});
