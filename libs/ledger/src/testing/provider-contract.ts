import { beforeAll, describe, expect, test } from '@jest/globals';
import { isDomainError, newId } from '@cordee/platform';
import type { Provider, RawNotice } from '../ports/provider';
import { euros } from './ledger-world';

export interface ProviderDesk {
  provider: Provider;
  /** Runs under the scope of an association. */
  within<T>(fn: () => Promise<T>): Promise<T>;
  /** The payer pays, is refused, or goes away. */
  decide(reference: string, how: 'pay' | 'refuse' | 'abandon'): Promise<void>;
  /** What the provider would post about a checkout now, signed so many seconds ago. */
  notice(reference: string, secondsAgo?: number): Promise<RawNotice>;
}

const tampered = (raw: RawNotice): RawNotice => ({ ...raw, body: Buffer.from(raw.body.toString('utf8').replace('6000', '1')) });
const forged = (raw: RawNotice): RawNotice => ({ ...raw, header: (name) => raw.header(name)?.replace(/[0-9a-f]{8}$/, (end) => (end === '00000000' ? '11111111' : '00000000')) });
const unsigned = (raw: RawNotice): RawNotice => ({ ...raw, header: () => undefined });

/** What every provider must keep, whoever is behind it. At the top of its spec. */
export function describeProvider(name: string, open: () => Promise<ProviderDesk>): void {
  describe(`the provider ${name}`, () => {
    let desk: ProviderDesk;
    beforeAll(async () => {
      desk = await open();
    }, 60_000);

    const begin = (paymentId = newId()) => desk.within(() => desk.provider.begin({ paymentId, amount: euros(6000), description: 'Cotisation 2027', returnUrl: 'http://mines.test/paiement/t' }));
    const look = (reference: string) => desk.within(() => desk.provider.look(reference));
    const read = async (raw: RawNotice) => desk.within(() => Promise.resolve(desk.provider.read(raw)));
    const refund = (reference: string, minor: number, refundId = newId()) => desk.within(() => desk.provider.refund({ reference, refundId, amount: euros(minor) }));
    const paid = async (): Promise<string> => {
      const { reference } = await begin();
      await desk.decide(reference, 'pay');
      return reference;
    };

    test('has a name that fits a path', () => expect(desk.provider.name).toMatch(/^[a-z-]{1,40}$/));

    test('opens one checkout for a payment, however often it is asked', async () => {
      const paymentId = newId();
      const [first, second] = [await begin(paymentId), await begin(paymentId)];
      expect(second.reference).toBe(first.reference);
      expect(new URL(second.url).pathname).not.toBe('/');
      expect((await begin()).reference).not.toBe(first.reference);
      expect(await look(first.reference)).toMatchObject({ state: 'OPEN' });
    });

    test('does not know what it never opened', async () => expect(await look('nothing')).toBeNull());

    test.each([['pay', 'PAID'], ['refuse', 'REFUSED'], ['abandon', 'ABANDONED']] as const)('says how it went when the payer does %s, when asked and by itself', async (how, state) => {
      const { reference } = await begin();
      await desk.decide(reference, how);
      expect(await look(reference)).toMatchObject({ state });
      const notice = await read(await desk.notice(reference));
      if (isDomainError(notice)) throw new Error(notice.reason);
      expect(notice).toMatchObject({ reference, view: { state, amount: euros(6000), refunded: euros(0) } });
      expect([notice.eventId.length > 0, notice.kind.length > 0]).toEqual([true, true]);
    });

    test('gives the same event the same id each time', async () => {
      const reference = await paid();
      const ids = [await read(await desk.notice(reference)), await read(await desk.notice(reference))].map((notice) => (isDomainError(notice) ? notice.code : notice.eventId));
      expect(ids[0]).toBe(ids[1]);
    });

    test.each([['forged', forged], ['tampered with', tampered], ['without a signature', unsigned]])('is not believed when a notice is %s', async (_how, change) => {
      expect(await read(change(await desk.notice(await paid())))).toMatchObject({ code: 'FORGED_NOTICE', reason: 'signature' });
    });

    test('is believed for 300 s and no longer, neither from the past nor from the future', async () => {
      const reference = await paid();
      expect(await read(await desk.notice(reference, 300))).toHaveProperty('eventId');
      for (const age of [301, -301]) expect(await read(await desk.notice(reference, age))).toMatchObject({ code: 'FORGED_NOTICE', reason: 'stale' });
    });

    test('gives back once for each refund, and never more than was paid', async () => {
      const reference = await paid();
      const refundId = newId();
      const answers = [await refund(reference, 2500, refundId), await refund(reference, 2500, refundId)];
      expect(answers.map(({ state }) => state)).not.toContain('REFUSED');
      expect((await look(reference))!.refunded).toEqual(euros(2500));
      expect(await refund(reference, 3501)).toMatchObject({ state: 'REFUSED' });
      expect((await refund(reference, 3500)).state).not.toBe('REFUSED');
      expect((await look(reference))!.refunded).toEqual(euros(6000));
    });

    test('gives nothing back of what was not paid', async () => {
      const { reference } = await begin();
      expect(await refund(reference, 100)).toMatchObject({ state: 'REFUSED' });
    });
  });
}
