import { beforeAll, describe, expect, test } from '@jest/globals';
import { isDomainError, newId } from '@cordee/platform';
import type { ForgedNotice } from '../domain/errors';
import type { CheckoutView, Notice, OpenCheckout, Provider, RawNotice, RefundAnswer, StatementLine } from '../ports/provider';
import { euros } from './ledger-world';

export interface ProviderDesk {
  provider: Provider;
  /** Runs under the scope of an association. */
  within<T>(fn: () => Promise<T>): Promise<T>;
  /** The payer pays, is refused, or goes away. */
  decide(reference: string, how: 'pay' | 'refuse' | 'abandon'): Promise<void>;
  /** The payer's bank asks for the money back, or decides for or against the association. */
  dispute(reference: string, how: 'dispute' | 'win' | 'lose'): Promise<void>;
  /** What the provider would post about a checkout now, signed so many seconds ago. */
  notice(reference: string, secondsAgo?: number): Promise<RawNotice>;
}

const tampered = (raw: RawNotice): RawNotice => ({ ...raw, body: Buffer.from(raw.body.toString('utf8').replace('6000', '1')) });
const forged = (raw: RawNotice): RawNotice => ({ ...raw, header: (name) => raw.header(name)?.replace(/[0-9a-f]{8}$/, (end) => (end === '00000000' ? '11111111' : '00000000')) });
const unsigned = (raw: RawNotice): RawNotice => ({ ...raw, header: () => undefined });

/** What every provider must keep, whoever is behind it. At the top of its spec. */
export function describeProvider(name: string, open: () => Promise<ProviderDesk>): void {
  describe(`the provider ${name}`, () => {
    const acts = new Acts();
    beforeAll(async () => {
      acts.desk = await open();
    }, 60_000);
    describe('opens a checkout', () => opening(acts));
    describe('sends notices', () => notices(acts));
    describe('gives back', () => refunds(acts));
    describe('gives a statement', () => statements(acts));
    describe('tells of disputes', () => disputes(acts));
  });
}

/** What is done with a provider, under the scope of an association. */
class Acts {
  desk: ProviderDesk;

  begin = (paymentId = newId()): Promise<OpenCheckout> => this.desk.within(() => this.desk.provider.begin({ paymentId, amount: euros(6000), description: 'Cotisation 2027', returnUrl: 'http://mines.test/paiement/t' }));
  look = (reference: string): Promise<CheckoutView | null> => this.desk.within(() => this.desk.provider.look(reference));
  read = (raw: RawNotice): Promise<Notice | ForgedNotice> => this.desk.within(() => Promise.resolve(this.desk.provider.read(raw)));
  refund = (reference: string, minor: number, refundId = newId(), attempt = 1): Promise<RefundAnswer> => this.desk.within(() => this.desk.provider.refund({ reference, refundId, attempt, amount: euros(minor) }));
  statement = (since: Date): Promise<readonly StatementLine[]> => this.desk.within(() => this.desk.provider.statement(since));

  async paid(): Promise<string> {
    const { reference } = await this.begin();
    await this.desk.decide(reference, 'pay');
    return reference;
  }
}

function opening(acts: Acts): void {
  test('under a name that fits a path', () => expect(acts.desk.provider.name).toMatch(/^[a-z-]{1,40}$/));

  test('once for a payment, however often it is asked', async () => {
    const paymentId = newId();
    const [first, second] = [await acts.begin(paymentId), await acts.begin(paymentId)];
    expect(second.reference).toBe(first.reference);
    expect(new URL(second.url).pathname).not.toBe('/');
    expect((await acts.begin()).reference).not.toBe(first.reference);
    expect(await acts.look(first.reference)).toMatchObject({ state: 'OPEN' });
  });

  test('and does not know what it never opened', async () => expect(await acts.look('nothing')).toBeNull());

  test.each([['pay', 'PAID'], ['refuse', 'REFUSED'], ['abandon', 'ABANDONED']] as const)('and says how it went when the payer does %s, when asked and by itself', async (how, state) => {
    const { reference } = await acts.begin();
    await acts.desk.decide(reference, how);
    expect(await acts.look(reference)).toMatchObject({ state });
    const notice = await acts.read(await acts.desk.notice(reference));
    if (isDomainError(notice)) throw new Error(notice.reason);
    expect(notice).toMatchObject({ reference, view: { state, amount: euros(6000), refunded: euros(0), dispute: null } });
    expect([notice.eventId.length > 0, notice.kind.length > 0]).toEqual([true, true]);
  });
}

function notices(acts: Acts): void {
  test('of the same event with the same id', async () => {
    const reference = await acts.paid();
    const ids: string[] = [];
    for (let n = 0; n < 2; n++) {
      const notice = await acts.read(await acts.desk.notice(reference));
      ids.push(isDomainError(notice) ? notice.code : notice.eventId);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  test.each([['forged', forged], ['tampered with', tampered], ['without a signature', unsigned]])('that are not believed when they are %s', async (_how, change) => {
    expect(await acts.read(change(await acts.desk.notice(await acts.paid())))).toMatchObject({ code: 'FORGED_NOTICE', reason: 'signature' });
  });

  test('that are believed for 300 s and no longer, neither from the past nor from the future', async () => {
    const reference = await acts.paid();
    expect(await acts.read(await acts.desk.notice(reference, 300))).toHaveProperty('eventId');
    for (const age of [301, -301]) expect(await acts.read(await acts.desk.notice(reference, age))).toMatchObject({ code: 'FORGED_NOTICE', reason: 'stale' });
  });
}

function refunds(acts: Acts): void {
  test('once for each refund, and never more than was paid', async () => {
    const reference = await acts.paid();
    const refundId = newId();
    const answers = [await acts.refund(reference, 2500, refundId), await acts.refund(reference, 2500, refundId), await acts.refund(reference, 2500, refundId, 2)];
    expect(answers.map(({ state }) => state)).not.toContain('REFUSED');
    expect((await acts.look(reference))!.refunded).toEqual(euros(2500));
    expect(await acts.refund(reference, 3501)).toMatchObject({ state: 'REFUSED' });
    expect((await acts.refund(reference, 3500)).state).not.toBe('REFUSED');
    expect((await acts.look(reference))!.refunded).toEqual(euros(6000));
  });

  test('nothing of what was not paid', async () => {
    const { reference } = await acts.begin();
    expect(await acts.refund(reference, 100)).toMatchObject({ state: 'REFUSED' });
  });
}

function disputes(acts: Acts): void {
  const STORIES = [[['dispute'], 'disputeOpened', 'OPEN'], [['dispute', 'win'], 'disputeWon', 'WON'], [['dispute', 'lose'], 'disputeLost', 'LOST']] as const;

  test.each(STORIES)('after %j by the notice %s, and says %s when asked', async (story, kind, state) => {
    const reference = await acts.paid();
    const ids = new Set<string>();
    const names = new Set<string | undefined>();
    for (const act of story) {
      await acts.desk.dispute(reference, act);
      const heard = await acts.read(await acts.desk.notice(reference));
      if (isDomainError(heard)) throw new Error(heard.reason);
      ids.add(heard.eventId);
      names.add(heard.view.dispute?.reference);
    }
    expect([ids.size, names.size, names.has(undefined)]).toEqual([story.length, 1, false]);
    const last = await acts.read(await acts.desk.notice(reference));
    expect(last).toMatchObject({ kind, reference, view: { state: 'PAID', amount: euros(6000), dispute: { state } } });
    expect(await acts.look(reference)).toMatchObject({ state: 'PAID', dispute: { state } });
  });

  test('and gives nothing back of what the bank has its hand on', async () => {
    const reference = await acts.paid();
    await acts.desk.dispute(reference, 'dispute');
    expect(await acts.refund(reference, 100)).toMatchObject({ state: 'REFUSED' });
  });
}

function statements(acts: Acts): void {
  test('of what has changed since, as it stands now and as it answers when asked', async () => {
    const { reference } = await acts.begin();
    const paid = await acts.paid();
    const disputed = await acts.paid();
    await acts.refund(paid, 1000);
    await acts.desk.dispute(disputed, 'dispute');
    const lines = await acts.statement(new Date(0));
    for (const name of [reference, paid, disputed]) expect(lines.find((line) => line.reference === name)?.view).toEqual(await acts.look(name));
    expect(new Set(lines.map((line) => line.reference)).size).toBe(lines.length);
  });

  test('and of nothing that changed before', async () => expect(await acts.statement(new Date('2100-01-01T00:00:00Z'))).toEqual([]));
}
