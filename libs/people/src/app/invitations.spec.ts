import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, createMember, type TestAssociation } from '@cordee/identity/testing';
import { Db, isDomainError, Mailer, outsideScope, ReadScope, runInScope, systemScope, type OutgoingMail, type Scope } from '@cordee/platform';
import { buildTestBed, meeting, useDatabase, type TestBed } from '@cordee/platform/testing';
import { InvitationBatchesRepository } from '../data/invitation-batches.repository';
import { PeopleModule } from '../people.module';
import { createPeople, createPerson, MINES, UFF } from '../testing';
import { AskSample } from './ask-sample';
import type { Audience } from './audience';
import { FindPeople } from './find-people';
import { HeldInvitations } from './held-invitations';
import { InvitePeople } from './invite-people';
import { PreviewInvitations } from './preview-invitations';
import { SendInvitations } from './send-invitations';
import { SendSample } from './send-sample';
import { SettleInvitations } from './settle-invitations';

const database = useDatabase();
const EVERYBODY: Audience = { filter: { account: 'NOT_INVITED' } };
const mails: OutgoingMail[] = [];
const unwanted = new Set<string>();
let bed: TestBed;
let mines: TestAssociation;
let people: Record<keyof typeof MINES, string>;
let keys = 0;

beforeAll(async () => {
  bed = await buildTestBed(database, { imports: [IdentityModule, PeopleModule] });
  jest.spyOn(bed.get(Mailer), 'send').mockImplementation(async (mail) => {
    mails.push(mail);
    return 'sent';
  });
  jest.spyOn(bed.get(Mailer), 'unwanted').mockImplementation(async () => unwanted);
}, 60_000);
beforeEach(async () => {
  mines = await createAssociation(database);
  people = await createPeople(database, mines.id, MINES);
  await createMember(database, mines.id, { personId: people.claire, roles: ['PRESIDENT'] });
});
afterEach(() => {
  mails.splice(0);
  unwanted.clear();
});

const within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(scope, fn));
const asClaire = <T>(fn: () => Promise<T>) => within({ ...actorScope({ associationId: mines.id, personId: people.claire }, ['PRESIDENT']), origin: 'http://mines.test' }, fn);
const asWorker = <T>(fn: () => Promise<T>) => within({ ...systemScope(mines.id), origin: 'http://mines.test' }, fn);
const invite = (audience: Audience, key = `invitation ${++keys}`) => asClaire(() => bed.get(InvitePeople).invite(audience, key));
const preview = (audience: Audience) => asClaire(() => bed.get(PreviewInvitations).of(audience));
const settle = () => bed.get(SettleInvitations);

/** Invites these and answers the sending that is held. */
async function hold(...who: (keyof typeof MINES)[]): Promise<string> {
  const outcome = await invite({ personIds: who.map((name) => people[name]) });
  if (isDomainError(outcome) || !outcome.heldId) throw new Error('nothing is held');
  return outcome.heldId;
}

/** The worker's part for whatever may leave. */
async function deliver(): Promise<number> {
  const batches = await database.inspect<{ id: string }>(`select subject_id as id from activity where association_id = $1 and verb = 'people.invited'`, [mines.id]);
  const chunks = (await Promise.all(batches.map(({ id }) => asWorker(() => bed.get(SendInvitations).chunks(id))))).flat();
  for (const chunk of chunks) await asWorker(() => bed.get(SendInvitations).send(chunk, { breathe: async () => undefined }));
  return chunks.length;
}
const receivers = () => mails.map((mail) => mail.to.address).sort();
const states = async () => (await database.inspect<{ state: string }>('select distinct state from invitation where association_id = $1 order by state', [mines.id])).map(({ state }) => state);
const invitedAt = async (name: keyof typeof MINES) => (await database.inspect<{ at: Date | null }>('select invited_at as at from person where id = $1', [people[name]]))[0]!.at;
const accountStates = async () => Object.fromEntries((await asClaire(() => bed.get(FindPeople).members({}, null, 50))).rows.map((row) => [row.firstName, row.accountState]));
const lines = async () => (await database.inspect<{ verb: string }>(`select verb from activity where association_id = $1 and audience = 'office' order by verb`, [mines.id])).map(({ verb }) => verb);
const timers = () => database.inspect<{ key: string; due_at: Date }>(`select key, due_at from timer where association_id = $1 and kind = 'people.releaseInvitations'`, [mines.id]);
const everyone = () => ({ personIds: Object.values(people) });

describe('before anything leaves', () => {
  it('the office sees how many, who is left out and why', async () => {
    unwanted.add('herve@mines.example');
    expect(await preview(everyone())).toMatchObject({ invited: 4, alreadyActive: 1, withoutEmail: 1, deceased: 1, alreadyHeld: 0, suppressed: 1 });
    expect(mails).toEqual([]);
  });

  it('and the mail as its first reader will see it, whose links lead nowhere', async () => {
    const { sample } = await preview({ personIds: [people.aicha, people.herve] });
    expect(sample).toMatchObject({ recipient: 'Hervé de Kermadec', fromName: mines.name, subject: `${mines.name} vous ouvre son annuaire` });
    expect([...sample!.html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, link]) => link)).toEqual(['#', '#']);
    const batch = await hold('aicha', 'herve');
    await asClaire(() => settle().release(batch));
    await deliver();
    const sent = mails.find(({ to }) => to.address === 'herve@mines.example')!;
    expect(sent.subject).toBe(sample!.subject);
    expect(sent.html.replaceAll(/href="[^"]*"/g, 'href="#"')).toBe(sample!.html);
  });

  it('by a filter it is whom the members list shows, typos included', async () => {
    expect(await preview({ filter: { city: 'lyon' } })).toMatchObject({ invited: 2, alreadyActive: 1, sample: { recipient: 'Ousmane Diarra' } });
    expect(await preview({ filter: { search: 'benalli' } })).toMatchObject({ invited: 1, sample: { recipient: 'Aïcha Benali' } });
    expect(await preview({ filter: { search: 'personne' } })).toMatchObject({ invited: 0, sample: null });
  });

  it('of another association it knows nobody', async () => {
    const { emile } = await createPeople(database, (await createAssociation(database)).id, UFF);
    expect(await preview({ personIds: [emile] })).toEqual({ invited: 0, alreadyActive: 0, withoutEmail: 0, deceased: 0, alreadyHeld: 0, suppressed: 0, sample: null });
  });
});

describe('one person', () => {
  it('is written to at once, with a link of the association’s own site', async () => {
    expect(await invite({ personIds: [people.aicha] })).toMatchObject({ invited: 1, heldId: null });
    await deliver();
    expect(mails).toMatchObject([{ to: { address: 'aicha@mines.example' }, stream: 'invitation', transactional: false }]);
    expect(mails[0]!.html).toContain('/connexion/invitation/');
    expect(await deliver()).toBe(0);
  });

  it('the same where all others are left out', async () => {
    expect(await invite({ personIds: [people.aicha, people.linh, people.suzanne] })).toMatchObject({ invited: 1, withoutEmail: 1, deceased: 1, heldId: null });
  });

  it('whose address says no counts as asked, and the mailer decides', async () => {
    unwanted.add('aicha@mines.example');
    expect(await invite({ personIds: [people.aicha] })).toMatchObject({ invited: 0, suppressed: 1, heldId: null });
    expect(await invitedAt('aicha')).not.toBeNull();
    expect(await states()).toEqual(['QUEUED']);
  });
});

describe('several people', () => {
  it('are held for ten minutes: nothing leaves, and all can see it', async () => {
    const batch = await hold('aicha', 'herve', 'joelle');
    expect(await deliver()).toBe(0);
    expect(await states()).toEqual(['HELD']);
    expect(await timers()).toEqual([{ key: batch, due_at: new Date(bed.clock.now().getTime() + 600_000) }]);
    expect(await asClaire(() => bed.get(HeldInvitations).all())).toMatchObject([{ id: batch, state: 'HELD', recipients: 3, heldByName: 'Claire Lacroix' }]);
    expect(await accountStates()).toMatchObject({ Aïcha: 'INVITED', Hervé: 'INVITED', Joëlle: 'INVITED' });
    expect(await lines()).toEqual(['people.invitationsHeld']);
  });

  it('leave when the time is over, each once', async () => {
    const batch = await hold('aicha', 'herve');
    await asWorker(() => settle().fallDue(batch));
    await asWorker(() => settle().fallDue(batch));
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(receivers()).toEqual(['aicha@mines.example', 'herve@mines.example']);
    expect(await lines()).toEqual(['people.invitationsHeld', 'people.invited']);
    expect(await asClaire(() => bed.get(HeldInvitations).all())).toEqual([]);
  });

  it('leave now when somebody says so, and the clock finds nothing left to do', async () => {
    const batch = await hold('aicha', 'herve');
    expect(await asClaire(() => settle().release(batch))).toMatchObject({ state: 'RELEASED', endedBy: people.claire });
    expect(await timers()).toEqual([]);
    await asWorker(() => settle().fallDue(batch));
    expect(await deliver()).toBe(1);
    expect(mails).toHaveLength(2);
  });

  it('are left in peace when it is cancelled, and count as they did before', async () => {
    const before = await invitedAt('joelle');
    const batch = await hold('aicha', 'joelle');
    expect(await asClaire(() => settle().cancel(batch))).toMatchObject({ state: 'CANCELLED', endedBy: people.claire });
    await asWorker(() => settle().fallDue(batch));
    expect(await deliver()).toBe(0);
    expect([await states(), await timers()]).toEqual([['CANCELLED'], []]);
    expect([await invitedAt('aicha'), await invitedAt('joelle')]).toEqual([null, before]);
    expect(await accountStates()).toMatchObject({ Aïcha: 'NOT_INVITED', Joëlle: 'INVITED' });
    expect(await lines()).toEqual(['people.invitationsCancelled', 'people.invitationsHeld']);
    expect(await preview(EVERYBODY)).toMatchObject({ alreadyHeld: 0 });
    expect(await hold('aicha', 'joelle')).not.toBe(batch);
  });

  it('answer how it ended to whoever comes too late', async () => {
    const [gone, taken] = [await hold('aicha', 'herve'), await hold('joelle', 'ousmane')];
    await asClaire(() => settle().release(gone));
    await asClaire(() => settle().cancel(taken));
    expect(await asClaire(() => settle().cancel(gone))).toMatchObject({ code: 'INVITATIONS_SETTLED', reason: 'RELEASED', at: bed.clock.now() });
    expect(await asClaire(() => settle().release(taken))).toMatchObject({ code: 'INVITATIONS_SETTLED', reason: 'CANCELLED' });
  });

  it('wait in one sending only', async () => {
    await hold('aicha', 'herve');
    expect(await invite({ personIds: [people.aicha, people.joelle] })).toMatchObject({ invited: 1, alreadyHeld: 1, heldId: null });
    const both = await Promise.all([invite({ personIds: [people.ousmane, people.paul] }), invite({ personIds: [people.paul, people.ousmane] })]);
    expect(both.map((outcome) => (isDomainError(outcome) ? outcome.code : outcome.invited)).sort()).toEqual([0, 2]);
  });

  it('one of whom dies in between are the others', async () => {
    const batch = await hold('aicha', 'herve');
    await database.inspect('update person set deceased_noted_at = $2 where id = $1', [people.herve, bed.clock.now()]);
    await asClaire(() => settle().release(batch));
    await deliver();
    expect(receivers()).toEqual(['aicha@mines.example']);
  });

  it('are another association’s own affair', async () => {
    const batch = await hold('aicha', 'herve');
    const uff = await createAssociation(database);
    const inUff = <T>(fn: () => Promise<T>) => within(actorScope({ associationId: uff.id, personId: people.claire }, ['PRESIDENT']), fn);
    expect(await inUff(() => settle().cancel(batch))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inUff(() => settle().release(batch))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inUff(() => bed.get(HeldInvitations).all())).toEqual([]);
    expect(await states()).toEqual(['HELD']);
  });

  it('are invited once under one key, and everybody means whoever was not invited yet', async () => {
    const [first, again] = [await invite(EVERYBODY, 'the same press'), await invite(EVERYBODY, 'the same press')];
    expect(first).toMatchObject({ invited: 4, withoutEmail: 1, heldId: expect.any(String) });
    expect(again).toEqual(first);
    expect(await invite(everyone(), 'the same press')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await invite(EVERYBODY)).toMatchObject({ invited: 0, heldId: null });
    expect(await invite(EVERYBODY, 'short')).toMatchObject({ code: 'INVALID_INPUT', path: ['idempotencyKey'] });
  });
});

/** What the repository is without its lock: the race that it stops. Two have read before either writes. */
class UnlockedBatches extends InvitationBatchesRepository {
  protected override readonly alone: string = '';
  private readonly meet = meeting();

  override async lock(id: string): ReturnType<InvitationBatchesRepository['lock']> {
    const batch = await super.lock(id);
    await this.meet();
    return batch;
  }
}

describe('cancelling and releasing at once', () => {
  const race = async (settling: SettleInvitations, batch: string) => {
    const acts = Array.from({ length: 8 }, (_, n) => (n % 2 ? () => asClaire(() => settling.cancel(batch)) : () => asClaire(() => settling.release(batch))));
    return Promise.all(acts.map((act) => act()));
  };
  const won = (answers: Awaited<ReturnType<typeof race>>) => answers.flatMap((answer) => (isDomainError(answer) ? [] : [answer.state]));

  it('has several winners when nobody locks: the canary', async () => {
    const careless: SettleInvitations = Object.assign(Object.create(SettleInvitations.prototype) as SettleInvitations, settle(), { batches: new UnlockedBatches(bed.get(Db), bed.get(ReadScope)) });
    expect(won(await race(careless, await hold('aicha', 'herve'))).length).toBeGreaterThan(1);
  });

  it('has one winner; all others hear how it ended', async () => {
    for (let round = 0; round < 5; round++) {
      const batch = await hold('aicha', 'herve');
      const answers = await race(settle(), batch);
      const [state, ...more] = won(answers);
      expect(more).toEqual([]);
      expect(answers.flatMap((answer) => (isDomainError(answer) ? [`${answer.code} ${answer.reason}`] : []))).toEqual(Array.from({ length: 7 }, () => `INVITATIONS_SETTLED ${state}`));
      const left = await database.inspect<{ state: string }>('select distinct state from invitation where batch_id = $1', [batch]);
      expect(left).toEqual([{ state: state === 'CANCELLED' ? 'CANCELLED' : 'QUEUED' }]);
      await database.inspect(`update invitation set state = 'SENT' where batch_id = $1 and state = 'QUEUED'`, [batch]);
    }
  });
});

describe('a sample for oneself', () => {
  const ask = (audience: Audience) => asClaire(() => bed.get(AskSample).like(audience));
  const deliverSamples = async () => {
    const asked = await database.inspect<{ id: string }>(`select id from activity where association_id = $1 and verb = 'people.sampleAsked'`, [mines.id]);
    for (const { id } of asked) await asWorker(() => bed.get(SendSample).send(id));
  };

  it('is the first recipient’s mail, to whoever asks, and acts for nobody else', async () => {
    expect(await ask({ personIds: [people.aicha, people.herve] })).toEqual({ address: 'claire@mines.example' });
    expect(mails).toEqual([]);
    await deliverSamples();
    expect(mails).toMatchObject([{ to: { address: 'claire@mines.example' }, transactional: true, purpose: 'invitation-sample', subject: `Essai\u00A0: ${mines.name} vous ouvre son annuaire` }]);
    const [{ html, text } = { html: '', text: '' }] = mails;
    expect(html).toContain('Bonjour Hervé');
    const tokens = [...`${html} ${text}`.matchAll(/\/(connexion\/invitation|desabonnement|preferences)\/([\w.-]+)/g)];
    expect(new Set(tokens.map(([, path]) => path))).toEqual(new Set(['connexion/invitation']));
    for (const [, , token] of tokens) expect(Buffer.from(token!.split('.')[0]!, 'base64url').toString()).not.toContain('herve');
    expect([await states(), await invitedAt('herve'), await lines()]).toEqual([[], null, []]);
  });

  it('is sent ten times an hour', async () => {
    const audience = { personIds: [people.aicha] };
    for (let n = 0; n < 10; n++) expect(await ask(audience)).toHaveProperty('address');
    expect(await ask(audience)).toMatchObject({ code: 'SAMPLE_NOT_SENT', reason: 'tooMany' });
    bed.clock.advance({ hours: 1 });
    expect(await ask(audience)).toHaveProperty('address');
  });

  it('needs somebody to be like, and an address to go to', async () => {
    expect(await ask({ personIds: [people.linh, people.suzanne] })).toMatchObject({ code: 'SAMPLE_NOT_SENT', reason: 'nobody' });
    const elsewhere = await createPerson(database, (await createAssociation(database)).id, UFF.emile);
    expect(await ask({ personIds: [elsewhere] })).toMatchObject({ reason: 'nobody' });
    await database.inspect('delete from person_email where person_id = $1', [people.claire]);
    expect(await ask({ personIds: [people.aicha] })).toMatchObject({ reason: 'noAddress' });
  });
});
