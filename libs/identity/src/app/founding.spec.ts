import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDomainError, type OutgoingMail } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import { knownAssociations, SignInWorld, type TestAssociation } from '../testing';
import { OpenAssociationJob } from '../jobs/open-association.job';
import { SendFoundingMailJob } from '../jobs/send-founding-mail.job';
import { ConfirmAssociation } from './confirm-association';
import { RequestAssociation, type AssociationWish } from './request-association';

const db = useDatabase();
const world = new SignInWorld();
let mines: TestAssociation;
let n = 0;

beforeAll(async () => {
  ({ mines } = await knownAssociations(db));
  await world.open(db);
});
afterAll(() => world.close());
beforeEach(() => world.bed.clock.advance({ hours: 25 }));

const wish = (facts: Partial<AssociationWish> = {}): AssociationWish => {
  n += 1;
  const word = String(n).replace(/\d/g, (digit) => 'bcdfghjkmp'[Number(digit)]!);
  return { name: `Amicale ${word} de Lyon`, subdomain: `lyon-${word}`, email: `fondatrice-${word}@example.org`, colour: '#8A2452', ...facts };
};
const bare = <T>(fn: () => Promise<T>, of = world) => of.visiting(null, fn);
const request = (facts: AssociationWish, ip = '192.0.2.1', of = world) => bare(() => of.bed.get(RequestAssociation).request(facts, ip), of);
const confirm = (cookie: string, code: string, of = world) => bare(() => of.bed.get(ConfirmAssociation).confirm(cookie, code), of);

async function mailed(cookie: string, of = world): Promise<OutgoingMail | undefined> {
  const before = of.mails.length;
  const id = cookie.split('.')[0]!;
  await inAssociation(id, () => of.bed.get(SendFoundingMailJob).run({ subjectId: id }));
  return of.mails[before];
}

async function asked(facts: AssociationWish, of = world): Promise<{ cookie: string; code: string; mail: OutgoingMail }> {
  const answer = await request(facts, '192.0.2.1', of);
  if (!('cookie' in answer)) throw new Error(JSON.stringify(answer));
  const mail = (await mailed(answer.cookie, of))!;
  return { cookie: answer.cookie, code: /^\d{6}/.exec(mail.subject)![0], mail };
}

const reasons = (answer: unknown) => (answer as { path: string[]; reason: string }[]).map(({ path, reason }) => `${path[0]} ${reason}`);

describe('a new association', () => {
  it('begins with a code, and its founder presides', async () => {
    const facts = wish();
    const { cookie, code } = await asked(facts);
    const founded = await confirm(cookie, code);
    expect(founded).toMatchObject({ association: { name: facts.name, subdomain: facts.subdomain, colour: '#8a2452', version: 1 } });
    const id = cookie.split('.')[0];
    const [row] = await db.inspect('select e.address, g.role from account_person l join account_email e using (account_id) join role_grant g using (association_id, person_id) where l.association_id = $1', [id]);
    expect(row).toEqual({ address: facts.email, role: 'PRESIDENT' });
    expect((await db.inspect<{ verb: string }>('select verb from activity where association_id = $1 order by verb', [id])).map(({ verb }) => verb)).toEqual(['association.created', 'association.requested', 'role.granted']);
  });

  it('sends fixed words: nothing that was typed leaves in the mail', async () => {
    const { mail } = await asked(wish({ name: 'Gagnez un voyage', subdomain: 'gagnez-gros' }));
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/gagnez|voyage/i);
    expect(mail.fromName).toBe('Cordée');
  });

  it('tells everything that is wrong at once', async () => {
    expect(reasons(await request({ name: 'x', subdomain: 'admin', email: 'zoe', colour: 'rouge' }))).toEqual(['name nameTooShort', 'subdomain subdomainReserved', 'email emailInvalid', 'colour colourInvalid']);
  });

  it.each([
    ['a sub-domain that is taken', { subdomain: 'mines' }, ['subdomain subdomainTaken']],
    ['a sub-domain that looks taken', { subdomain: 'm1nes' }, ['subdomain subdomainTaken']],
    ['another that looks taken', { subdomain: 'min-es' }, ['subdomain subdomainTaken']],
    ['a name that is taken', { name: 'MINES ALUMNI' }, ['name nameTaken']],
    ['a name that looks taken', { name: 'Mïnes-A1umni' }, ['name nameTaken']],
  ])('refuses %s', async (_what, facts, why) => expect(reasons(await request(wish(facts)))).toEqual(why));

  it('is one, whatever confirms it twenty times at once', async () => {
    const { cookie, code } = await asked(wish());
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(cookie, code)));
    expect(answers.filter((answer) => !isDomainError(answer))).toHaveLength(1);
    expect(await db.inspect('select from role_grant where association_id = $1', [cookie.split('.')[0]])).toHaveLength(1);
  });

  it('is one of two that ask for the same name', async () => {
    const facts = wish();
    const [first, second] = [await asked(facts), await asked({ ...facts, email: 'autre@example.org' })];
    expect(await confirm(first.cookie, first.code)).toHaveProperty('association');
    expect(await confirm(second.cookie, second.code)).toMatchObject({ code: 'INVALID_INPUT', reason: 'subdomainTaken' });
  });

  it('needs the code in the browser that asked, five tries at most, for ten minutes', async () => {
    const first = await asked(wish());
    const second = await asked(wish());
    expect(await confirm(`${first.cookie.split('.')[0]}.${second.cookie.split('.')[1]}`, first.code)).toMatchObject({ code: 'CHALLENGE_OVER' });
    const wrong = String((Number(first.code) + 1) % 1_000_000).padStart(6, '0');
    for (let k = 4; k >= 1; k--) expect(await confirm(first.cookie, wrong)).toMatchObject({ code: 'WRONG_CODE', triesLeft: k });
    expect(await confirm(first.cookie, wrong)).toMatchObject({ code: 'CHALLENGE_OVER' });
    expect(await confirm(first.cookie, first.code)).toMatchObject({ code: 'CHALLENGE_OVER' });
    world.bed.clock.advance({ minutes: 10 });
    expect(await confirm(second.cookie, second.code)).toMatchObject({ code: 'CHALLENGE_OVER' });
  });

  it('is asked for three times an hour by one address, silently, and twenty times by one network', async () => {
    const facts = { email: 'souvent@example.org' };
    const verbs = [];
    for (let k = 0; k < 4; k++) {
      const { cookie } = (await request(wish(facts), '198.51.100.7')) as { cookie: string };
      const [row] = await db.inspect<{ verb: string }>('select verb from activity where association_id = $1', [cookie.split('.')[0]]);
      verbs.push(row!.verb);
    }
    expect(verbs).toEqual([...Array<string>(3).fill('association.requested'), 'association.requestMuted']);
    for (let k = 0; k < 16; k++) await request(wish(), '198.51.100.7');
    expect(await request(wish(), '198.51.100.7')).toMatchObject({ code: 'SLOW_DOWN' });
    expect(await request(wish(), '198.51.100.8')).toHaveProperty('cookie');
  });

  it('leaves the other associations as they are', async () => {
    const before = await db.inspect('select * from association where id = $1', [mines.id]);
    const { cookie, code } = await asked(wish());
    await confirm(cookie, code);
    expect(await db.inspect('select * from association where id = $1', [mines.id])).toEqual(before);
  });
});

describe('an installation', () => {
  const other = new SignInWorld();

  it('that is closed takes no request', async () => {
    await other.open(db, {}, { SIGNUP: 'closed' });
    expect(await request(wish(), '192.0.2.1', other)).toMatchObject({ code: 'SIGNUP_CLOSED' });
    await other.close();
  });

  it('that approves keeps the request until somebody opens it', async () => {
    await other.open(db, {}, { SIGNUP: 'approval' });
    other.bed.clock.set(world.bed.clock.now());
    const { cookie, code } = await asked(wish(), other);
    const id = cookie.split('.')[0]!;
    const open = () => inAssociation(id, () => other.bed.get(OpenAssociationJob).run());
    const isOpen = async () => (await db.inspect('select from association where id = $1', [id])).length === 1;
    other.mails.length = 0;
    await open();
    expect([await isOpen(), other.mails]).toEqual([false, []]);
    expect(await confirm(cookie, code, other)).toBe('awaiting-approval');
    expect(await isOpen()).toBe(false);
    await open();
    await open();
    expect([await isOpen(), other.mails.map(({ purpose, uniqueKey }) => [purpose, uniqueKey])]).toEqual([true, Array(2).fill(['association-opened', `opened:${id}`])]);
    expect(await db.inspect('select from role_grant where association_id = $1', [id])).toHaveLength(1);
    await other.close();
  });
});
