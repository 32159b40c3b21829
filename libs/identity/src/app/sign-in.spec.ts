import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Db, newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { AnswerOnce } from '../data/answer-once';
import { caller, createMember, knownAssociations, SignInWorld, type TestAssociation } from '../testing';
import { ConfirmSignIn } from './confirm-sign-in';
import { RequestSignIn } from './request-sign-in';

const db = useDatabase();
const world = new SignInWorld();
let mines: TestAssociation;
let uff: TestAssociation;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(db));
  await world.open(db);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.bed.clock.advance({ hours: 2 });
  world.pauses.length = 0;
});

const confirm = () => world.bed.get(ConfirmSignIn);
const inMines = <T>(fn: () => Promise<T>) => world.visiting(mines.id, fn);
const byCode = (cookie: string | null, code: string, ip = caller.ip) => inMines(() => confirm().byCode(cookie, code, { ...caller, ip }));
const byLink = (token: string) => inMines(() => confirm().byLink(token, caller));
const codeOf = (answer: object) => ('code' in answer ? answer.code : 'sessionToken' in answer ? 'signed in' : 'nothing');
const sessionsOf = async (email: string) => (await db.inspect('select s.* from session s join account_email e using (account_id) where e.address = $1', [email])).length;
const member = (facts: Parameters<typeof createMember>[2] = {}) => createMember(db, mines.id, facts);
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('signing in', () => {
  it('takes the code in the tab that asked', async () => {
    const { email, accountId, personId } = await member();
    const { cookie, code } = await world.askAndDeliver(mines.id, email);
    expect(await byCode(cookie, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ accountId, personId, nextPath: null });
    expect(await sessionsOf(email)).toBe(1);
  });

  it('takes the link in any browser, and goes on to where one wanted to be', async () => {
    const { email } = await member();
    const cookie = await world.ask(mines.id, email, '/admin/membres?ville=Lyon');
    const { token } = (await world.deliver(mines.id, cookie))!;
    expect(await byLink(token)).toMatchObject({ nextPath: '/admin/membres?ville=Lyon' });
  });

  it('makes an account at the first sign-in with an address of a record, not linked to it yet', async () => {
    world.persons.add(mines.id, { email: 'neuf@example.org' });
    const { cookie, code } = await world.askAndDeliver(mines.id, 'Neuf@Example.org ');
    const answer = await byCode(cookie, code);
    expect(answer).toMatchObject({ personId: null });
    const again = await world.askAndDeliver(mines.id, 'neuf@example.org');
    expect(await byCode(again.cookie, again.code)).toMatchObject({ accountId: (answer as { accountId: string }).accountId });
  });

  it('keeps neither code, nor link, nor session token', async () => {
    const { email } = await member();
    const { cookie, code, token } = await world.askAndDeliver(mines.id, email);
    const { sessionToken } = (await byCode(cookie, code)) as { sessionToken: string };
    const rows = JSON.stringify([await db.inspect('select *, encode(cookie_hash, $1) from sign_in_challenge', ['escape']), await db.inspect('select *, encode(token_hash, $1) from session', ['escape'])]);
    for (const secret of [code, token, sessionToken, cookie.split('.')[1]!]) expect(rows).not.toContain(secret);
    expect(Buffer.from(sessionToken, 'base64url')).toHaveLength(32);
  });

  it('asks for an address that can be one', async () => {
    const request = (email: string) => inMines(() => world.bed.get(RequestSignIn).request({ email, ip: caller.ip }));
    expect(await request('  ')).toMatchObject({ path: ['email'], reason: 'emailMissing' });
    expect(await request('zoe@')).toMatchObject({ path: ['email'], reason: 'emailInvalid' });
  });
});

describe('a code', () => {
  it('is worth nothing without the cookie of the browser that asked', async () => {
    const { email } = await member();
    const { cookie, code } = await world.askAndDeliver(mines.id, email);
    const id = cookie.split('.')[0]!;
    for (const forged of [null, '', id, `${id}.`, `${id}.${'a'.repeat(43)}`, `${newId()}.${cookie.split('.')[1]}`, 'x.y']) {
      expect(codeOf(await byCode(forged, code))).toBe('CHALLENGE_OVER');
    }
    expect(codeOf(await byCode(cookie, code))).toBe('signed in');
  });

  it('is tried five times at most', async () => {
    const { email } = await member();
    const { cookie, code } = await world.askAndDeliver(mines.id, email);
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push(await byCode(cookie, wrong(code)));
    expect(answers.map((answer) => ('triesLeft' in answer ? answer.triesLeft : codeOf(answer)))).toEqual([4, 3, 2, 1, 'CHALLENGE_OVER']);
    expect(codeOf(await byCode(cookie, code))).toBe('CHALLENGE_OVER');
    expect(await sessionsOf(email)).toBe(0);
    expect(await db.inspect(`select from activity where subject_id = $1 and verb = 'signIn.refused' and audience = 'operator'`, [cookie.split('.')[0]])).toHaveLength(6);
  });

  it('is tried five times at most even when a hundred guesses come at once', async () => {
    const { email } = await member();
    const { cookie, code } = await world.askAndDeliver(mines.id, email);
    const guesses = Array.from({ length: 60 }, (_, n) => byCode(cookie, wrong(wrong(String((Number(code) + n) % 1_000_000).padStart(6, '0'))), `198.51.100.${n}`));
    const heard = (await Promise.all(guesses)).filter((answer) => codeOf(answer) === 'WRONG_CODE');
    expect(heard.length).toBeLessThanOrEqual(4);
    expect(codeOf(await byCode(cookie, code))).toBe('CHALLENGE_OVER');
  });

  it('is over after ten minutes', async () => {
    const { email } = await member();
    const { cookie, code, token } = await world.askAndDeliver(mines.id, email);
    world.bed.clock.advance({ minutes: 10 });
    expect(codeOf(await byCode(cookie, code))).toBe('CHALLENGE_OVER');
    expect(codeOf(await byLink(token))).toBe('LINK_OVER');
  });

  it('is refused without being counted when it is no code', async () => {
    const { email } = await member();
    const { cookie, code } = await world.askAndDeliver(mines.id, email);
    for (let n = 0; n < 6; n++) expect(await byCode(cookie, 'abc')).toMatchObject({ reason: 'codeIncomplete' });
    expect(codeOf(await byCode(cookie, code))).toBe('signed in');
  });

  it('waits the longer the more tries came before, whatever the network address, and is heard in the end', async () => {
    const { email } = await member();
    for (let round = 0; round < 3; round++) {
      const { cookie, code } = await world.askAndDeliver(mines.id, email);
      for (let n = 0; n < 4; n++) await byCode(cookie, wrong(code), `203.0.113.${round * 10 + n}`);
      if (round === 2) expect(codeOf(await byCode(cookie, code))).toBe('signed in');
    }
    expect(world.pauses).toEqual([0, 0, 0, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000]);
  });

  it('is refused from one network address after a hundred tries in a quarter of an hour', async () => {
    const { cookie } = await world.askAndDeliver(mines.id, (await member()).email);
    const answers = [];
    for (let n = 0; n < 101; n++) answers.push(codeOf(await byCode(cookie, '000000', '192.0.2.77')));
    expect(answers.slice(0, 100)).not.toContain('SLOW_DOWN');
    expect(answers[100]).toBe('SLOW_DOWN');
  });
});

describe('a link', () => {
  it('shows whether it is open without using anything up', async () => {
    const { email } = await member();
    const { cookie, token } = await world.askAndDeliver(mines.id, email);
    const before = await db.inspect('select * from sign_in_challenge where id = $1', [cookie.split('.')[0]]);
    for (let n = 0; n < 3; n++) expect(await inMines(() => confirm().isLinkOpen(token))).toBe(true);
    expect(await db.inspect('select * from sign_in_challenge where id = $1', [cookie.split('.')[0]])).toEqual(before);
    expect(codeOf(await byLink(token))).toBe('signed in');
    expect(await inMines(() => confirm().isLinkOpen(token))).toBe(false);
  });

  it('belongs to one association', async () => {
    const { email } = await member();
    const { cookie, code, token } = await world.askAndDeliver(mines.id, email);
    expect(codeOf(await world.visiting(uff.id, () => confirm().byLink(token, caller)))).toBe('LINK_OVER');
    expect(codeOf(await world.visiting(uff.id, () => confirm().byCode(cookie, code, caller)))).toBe('CHALLENGE_OVER');
    expect(await sessionsOf(email)).toBe(0);
  });

  it('is refused when a letter of it changed', async () => {
    const { token } = await world.askAndDeliver(mines.id, (await member()).email);
    for (const forged of ['', 'x', token.slice(0, -1), `${token}a`, token.replace(/^./, (c) => (c === 'W' ? 'X' : 'W'))]) expect(codeOf(await byLink(forged))).toBe('LINK_OVER');
  });
});

/** What the statement is without its condition: the race that it stops. */
@Injectable()
class AnswerOften extends AnswerOnce {
  protected override readonly onlyOnce: string = '';
  constructor(db_: Db) {
    super(db_);
  }
}
@Module({ providers: [AnswerOften], exports: [AnswerOften] })
class CanaryModule {}

describe('twenty at once', () => {
  const twenty = (work: () => Promise<object>) => Promise.all(Array.from({ length: 20 }, work));

  it('all come in when the condition is taken away: the canary', async () => {
    const careless = new SignInWorld();
    await careless.open(db, { imports: [CanaryModule] });
    try {
      const { email } = await member();
      const { cookie, code } = await careless.askAndDeliver(mines.id, email);
      const confirmOften = careless.bed.get(ConfirmSignIn);
      (confirmOften as unknown as { once: AnswerOnce }).once = careless.bed.get(AnswerOften);
      await twenty(() => careless.visiting(mines.id, () => confirmOften.byCode(cookie, code, caller)));
      expect(await sessionsOf(email)).toBeGreaterThan(1);
    } finally {
      await careless.close();
    }
  });

  it('make one session out of one code', async () => {
    const { email } = await member();
    const { cookie, code } = await world.askAndDeliver(mines.id, email);
    const answers = await twenty(() => byCode(cookie, code));
    expect(answers.filter((answer) => codeOf(answer) === 'signed in')).toHaveLength(1);
    expect(await sessionsOf(email)).toBe(1);
  });

  it('make one session out of one link', async () => {
    const { email } = await member();
    const { token } = await world.askAndDeliver(mines.id, email);
    const answers = await twenty(() => byLink(token));
    expect(answers.filter((answer) => codeOf(answer) === 'signed in')).toHaveLength(1);
    expect(await sessionsOf(email)).toBe(1);
  });

  it('make one account out of one new address, asked for twenty times', async () => {
    world.persons.add(mines.id, { email: 'vingt@example.org' });
    const asked = [];
    for (let n = 0; n < 3; n++) asked.push(await world.askAndDeliver(mines.id, 'vingt@example.org'));
    await Promise.all(asked.map(({ cookie, code }) => byCode(cookie, code)));
    expect(await sessionsOf('vingt@example.org')).toBe(3);
    expect(await db.inspect('select from account a where not exists (select from account_email e where e.account_id = a.id)')).toHaveLength(0);
  });
});

describe('mails', () => {
  it('go to three askings an hour of one address, and nobody sees a difference', async () => {
    const { email } = await member();
    const delivered = [];
    for (let n = 0; n < 5; n++) delivered.push(await world.deliver(mines.id, await world.ask(mines.id, email)));
    expect(delivered.map(Boolean)).toEqual([true, true, true, false, false]);
    world.bed.clock.advance({ hours: 1 });
    expect(await world.deliver(mines.id, await world.ask(mines.id, email))).not.toBeNull();
  });

  it('do not go to an address that nobody knows, and no guess of its code counts', async () => {
    const cookie = await world.ask(mines.id, 'inconnu@example.org');
    expect(await world.deliver(mines.id, cookie)).toBeNull();
    const { Tokens } = await import('@cordee/platform');
    const code = world.bed.get(Tokens).code('sign-in', cookie.split('.')[0]!);
    expect(codeOf(await byCode(cookie, code))).toBe('WRONG_CODE');
  });

  it('go to a member of another association only where the address is known', async () => {
    const stranger = await createMember(db, uff.id);
    expect(await world.deliver(mines.id, await world.ask(mines.id, stranger.email))).not.toBeNull();
  });

  it('carry links of the association’s own site and say who they are from', async () => {
    const { email } = await member();
    await world.askAndDeliver(mines.id, email);
    const mail = world.mails.at(-1)!;
    expect(mail).toMatchObject({ to: { address: email }, transactional: true, fromName: mines.name, purpose: 'sign-in' });
    expect([...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!).origin)).toEqual([`http://mines.localhost:3000`]);
  });
});
