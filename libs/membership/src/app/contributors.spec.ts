import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PublicParts, WaitingList, WorkQueue } from '@cordee/identity';
import { createAssociation } from '@cordee/identity/testing';
import { DigestContributors } from '@cordee/messaging';
import { IntegrityChecks } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { breath, euros, MembershipWorld } from '../testing';
import { DecideApplication } from './decide-application';
import { Join } from './join';
import { KeepStatuses } from './keep-statuses';
import { SendJoinLetter } from './send-join-letter';
import { SendReceipt } from './send-receipt';

const world = new MembershipWorld(useDatabase());
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());

const waiting = (personId: string) => world.asTreasurer(async () => (await world.bed.get(WaitingList).of([personId])).get(personId) ?? []);
const ours = async (personId: string) => (await waiting(personId)).filter(({ kind }) => kind === 'membership.due');
const tiles = async () => (await world.asTreasurer(() => world.bed.get(WorkQueue).tiles(new Set(['dues.read'])))).map(({ kind, count, text }) => `${kind} ${count} ${text}`);
const digest = (personIds: readonly string[]) => world.asWorker(async () => {
  const until = world.bed.clock.now();
  const since = new Map(personIds.map((id) => [id, new Date(until.getTime() - 7 * 86_400_000)]));
  const period = { until, since, first: new Set<string>(), keyVersions: new Map(personIds.map((id) => [id, 1])), withoutAccount: new Set<string>() };
  return [...(await world.bed.get(DigestContributors).offers(personIds, period)).values()].flat().filter(({ key }) => key.startsWith('membership.'));
});

describe('a due that is open', () => {
  it('waits for its member on the site and in the digest, until it is paid', async () => {
    const dueId = await world.call(world.people.aicha);
    expect(await ours(world.people.aicha)).toMatchObject([{ about: dueId, onSiteOnly: true, path: expect.stringMatching(/^\/renouveler\//), text: { key: 'membership.waiting.due' } }]);
    expect(await digest([world.people.aicha, world.people.herve])).toMatchObject([{ block: 'WAITING', key: `membership.due:${dueId}`, text: { key: 'membership.digest.due', vars: { amount: '60,00\u00A0€' } } }]);
    world.bed.clock.set('2027-01-05T09:00:00Z');
    expect(await digest([world.people.aicha])).toMatchObject([{ block: 'OWED', text: { key: 'membership.digest.late' } }]);
    world.bed.clock.set('2027-06-05T09:00:00Z');
    expect(await digest([world.people.aicha])).toEqual([]);
    await world.cheque(world.people.aicha, [dueId]);
    expect(await ours(world.people.aicha)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    await world.call(world.people.aicha);
    expect(await ours(world.people.herve)).toEqual([]);
    const uff = await createAssociation(world.database);
    expect(await world.asWorker(async () => (await world.bed.get(WaitingList).of([world.people.aicha])).get(world.people.aicha)?.filter(({ kind }) => kind === 'membership.due') ?? [], uff.id)).toEqual([]);
  });
});

it('what the association did is told once three or more have joined, without a name', async () => {
  const [aicha, herve, linh] = [await world.call(world.people.aicha), await world.call(world.people.herve), await world.call(world.people.linh)];
  await world.cheque(world.people.aicha, [aicha]);
  await world.cheque(world.people.herve, [herve]);
  expect(await digest([world.people.ousmane])).toEqual([]);
  await world.cheque(world.people.linh, [linh]);
  expect(await digest([world.people.ousmane])).toMatchObject([{ block: 'NOTES', text: { key: 'membership.digest.joined', vars: { count: 3 } } }]);
});

it('the office sees what needs it', async () => {
  await world.memberOf2026('aicha');
  await world.call(world.people.herve);
  await world.cheque(world.people.joelle, [], 2_000);
  expect(await tiles()).toEqual([]);
  world.bed.clock.set('2027-02-01T09:00:00Z');
  await world.asWorker(() => world.bed.get(KeepStatuses).run(breath));
  expect(await tiles()).toEqual(['dues.overdue 1 1 cotisation à relancer']);
  world.bed.clock.set('2027-01-31T09:00:00Z');
  expect(await tiles()).toContain('dues.lapsedThisMonth 1 1 adhésion arrivée à son terme ce mois-ci');
});

describe('a receipt', () => {
  it('leaves once, with its document, though nobody wants other mail', async () => {
    await world.cheque(world.people.aicha, [await world.call(world.people.aicha)]);
    const [receipt] = await world.database.inspect<{ id: string }>('select id from receipt where association_id = $1', [world.mines.id]);
    for (let twice = 0; twice < 2; twice++) await world.asWorker(() => world.bed.get(SendReceipt).send(receipt!.id));
    expect(world.mails).toMatchObject([{ to: { address: 'aicha@mines.example' }, transactional: true, subject: 'Votre reçu 2026-000001\u00A0: 60,00\u00A0€', attachments: [{ mediaType: 'application/pdf', name: expect.stringContaining('2026-000001') }] }]);
    expect((world.mails[0]!.attachments![0]!.content as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await world.database.inspect('select sent_at is not null as sent from receipt where id = $1', [receipt!.id])).toEqual([{ sent: true }]);
  });

  it('of another association is not found', async () => {
    await world.cheque(world.people.aicha, [await world.call(world.people.aicha)]);
    const [receipt] = await world.database.inspect<{ id: string }>('select id from receipt where association_id = $1', [world.mines.id]);
    await world.asWorker(async () => world.bed.get(SendReceipt).send(receipt!.id), (await createAssociation(world.database)).id);
    expect(world.mails).toEqual([]);
  });
});

describe('joining', () => {
  const form = (more: object = {}) => ({ firstName: 'Nadia', lastName: 'Haddad', email: 'nadia@mines.example', graduationYear: '2011', planId: world.planId, ...more });
  const ask = (more: object = {}) => world.asVisitor(() => world.bed.get(Join).ask(form(more)));
  const letters = async () => {
    const asked = await world.database.inspect<{ id: string; person: string }>(`select id, subject_id as person from activity where association_id = $1 and verb = 'membership.joinAsked'`, [world.mines.id]);
    for (const { id, person } of asked) await world.asWorker(() => world.bed.get(SendJoinLetter).send(person, id));
  };

  it('answers the same to whoever is known and whoever is not, and writes to both', async () => {
    expect(await ask()).toEqual({ email: 'nadia@mines.example' });
    expect(await ask({ email: 'Aicha@mines.example' })).toEqual({ email: 'aicha@mines.example' });
    await letters();
    await letters();
    expect(world.mails.map(({ to }) => to.address).sort()).toEqual(['aicha@mines.example', 'nadia@mines.example']);
    expect(world.mails[0]!.text).toMatch(/http:\/\/\S+\/renouveler\/\S+/);
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'AWAITING_PAYMENT' });
    expect(await world.database.inspect(`select from person where association_id = $1 and last_name = 'Haddad'`, [world.mines.id])).toHaveLength(1);
  });

  it('never moves somebody’s membership to another plan', async () => {
    await world.memberOf2026('aicha');
    const other = await world.plan({ name: 'Bienfaiteur', price: euros(20_000) });
    await ask({ email: 'aicha@mines.example', planId: other });
    expect(await world.database.inspect('select plan_id as plan from membership where person_id = $1', [world.people.aicha])).toEqual([{ plan: world.planId }]);
  });

  it('says everything that is missing at once', async () => {
    const faults = await ask({ firstName: ' ', lastName: '', email: 'nadia', graduationYear: '11', planId: '' });
    expect((faults as unknown as { path: string[] }[]).map(({ path }) => path[0])).toEqual(['firstName', 'lastName', 'email', 'graduationYear', 'planId']);
  });

  it('by a plan of another association, or one that is not offered, is refused', async () => {
    const hidden = await world.plan({ name: 'Honneur', onJoinPage: false });
    expect(await ask({ planId: hidden })).toMatchObject([{ path: ['planId'] }]);
    expect(await world.asVisitor(() => world.bed.get(Join).ask(form()), (await createAssociation(world.database)).id)).toMatchObject([{ path: ['planId'] }]);
  });

  it('is shown to strangers on the page of an association that offers it, and of no other', async () => {
    const parts = (associationId?: string) => world.asVisitor(async () => (await world.bed.get(PublicParts).all()).map(({ more }) => more.path), associationId);
    expect(await parts()).toEqual(['/adherer']);
    expect(await parts((await createAssociation(world.database)).id)).toEqual([]);
  });

  it('is asked at most five times an hour for one address', async () => {
    for (let n = 0; n < 5; n++) expect(await ask()).toHaveProperty('email');
    expect(await ask()).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('a plan that wants approval waits for the office, whose yes calls the due', async () => {
    const careful = await world.plan({ name: 'Sur dossier', needsApproval: true });
    await ask({ planId: careful });
    const [row] = await world.database.inspect<{ id: string; person: string }>(`select m.id, m.person_id as person from membership m where m.association_id = $1 and m.plan_id = $2`, [world.mines.id, careful]);
    expect(await world.membership(row!.person)).toMatchObject({ status: 'APPLIED' });
    expect(await tiles()).toEqual(['memberships.applied 1 1 demande d’adhésion à examiner']);
    const decide = (act: 'approve' | 'reject') => world.asTreasurer(() => world.bed.get(DecideApplication)[act](row!.id));
    expect(await world.asWorker(() => world.bed.get(DecideApplication).approve(row!.id), (await createAssociation(world.database)).id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide('approve')).toEqual({ personId: row!.person });
    expect(await world.membership(row!.person)).toMatchObject({ status: 'AWAITING_PAYMENT' });
    expect(await decide('reject')).toMatchObject({ code: 'APPLICATION_SETTLED' });
    expect((await world.verbs()).slice(-2)).toEqual(['membership.approved', 'due.issued']);
  });
});

it('the checks of membership are asked with all others', () => {
  expect(world.bed.get(IntegrityChecks).names.filter((name) => name.startsWith('membership.'))).toHaveLength(5);
});
