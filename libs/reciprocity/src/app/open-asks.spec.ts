import { describe, expect, test } from '@jest/globals';
import { isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { createOffer, createOpenAsk, createPosition, createPositioning, createShield, useGivingWorld, type GivingWorld } from '../testing';
import { AskTaken } from '../domain/errors';
import { AskOpenly } from './ask-openly';
import { MyGiving } from './my-giving';
import { OpenAsks } from './open-asks';

const world: GivingWorld = useGivingWorld();
type Who = Parameters<GivingWorld['as']>[0];
const TEXT = 'Comment se répartit le travail dans l’éolien en mer ?';
const open = (who: Who, more: { text?: string; sector?: string } = {}, key = world.key()) =>
  world.as(who, () => world.get(AskOpenly).open({ askType: 'SECTOR_VIEW', sector: more.sector ?? null, text: more.text ?? TEXT }, key));
const opened = async (who: Who): Promise<string> => {
  const outcome = await open(who);
  if (isDomainError(outcome)) throw new Error(outcome.code);
  return outcome.askId;
};
const take = (askId: string, who: Who) => world.as(who, () => world.get(UnitOfWork).run(() => world.get(OpenAsks).takeFor(askId, world.people[who])));
const wanted = async (...who: Who[]) => (await world.asWorker(() => world.get(OpenAsks).wantedBy(who.map((one) => world.people[one]), 5))).map(({ text, fits }) => [text, fits]);
const known = (...who: Who[]) => Promise.all(who.map((one) => createPositioning(world.database, world.mines.id, world.people[one])));

describe('an open ask', () => {
  test('is one at a time, for three weeks, by somebody who has said who they are', async () => {
    expect(await open('claire')).toMatchObject({ code: 'POSITIONING_MISSING' });
    await known('claire');
    await opened('claire');
    expect(await open('claire')).toMatchObject({ code: 'ASK_ALREADY_OPEN' });
    expect((await world.as('claire', () => world.get(MyGiving).current())).ask).toMatchObject({ text: TEXT, openUntil: new Date('2026-12-14T09:00:00Z') });
    world.bed.clock.advance({ days: 21 });
    expect((await world.as('claire', () => world.get(MyGiving).current())).ask).toBeNull();
    await opened('claire');
  });

  test('sent twice is one, and another text under the same key is refused', async () => {
    await known('claire');
    const [first, again] = [await open('claire', {}, 'the same key'), await open('claire', {}, 'the same key')];
    expect(again).toEqual(first);
    expect(await open('claire', { text: 'Autre question ?' }, 'the same key')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  test('asked ten times at once is one', async () => {
    await known('claire');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => open('claire')));
    expect(outcomes.filter((outcome) => !isDomainError(outcome))).toHaveLength(1);
  });

  test.each([
    [{ text: ' ' }, 'text', 'required'],
    [{ text: 'x'.repeat(281) }, 'text', 'tooLong'],
    [{ text: 'Écrivez-moi : nora@exemple.example' }, 'text', 'contactGiven'],
    [{ sector: 'x'.repeat(81) }, 'sector', 'tooLong'],
    [{ sector: '06 12 34 56 78' }, 'sector', 'contactGiven'],
  ])('says what it is about and not who asks: %o', async (more, field, reason) => {
    await known('claire');
    expect(await open('claire', more)).toMatchObject({ path: [field], reason });
  });

  test('is taken back by whoever asked, and by nobody else', async () => {
    await known('claire');
    const id = await opened('claire');
    const close = (who: Who) => world.as(who, () => world.get(AskOpenly).close(id));
    expect(await close('herve')).toBeInstanceOf(NotFound);
    expect([await close('claire'), await close('claire')]).toEqual([undefined, undefined]);
    expect((await world.verbs()).filter((verb) => verb === 'ask.closed')).toHaveLength(1);
    expect(await take(id, 'herve')).toBeInstanceOf(AskTaken);
  });
});

describe('whoever can help', () => {
  const ask = (who: Who, text: string, more: Parameters<typeof createOpenAsk>[3] = {}) => createOpenAsk(world.database, world.mines.id, world.people[who], { text, ...more });

  test('reads first what their offers answer, then what is of their sector, then what has waited longest', async () => {
    await ask('claire', 'ancienne', { askType: 'EXPERIENCE', openedAt: new Date('2026-11-15T09:00:00Z') });
    await ask('herve', 'du numérique', { askType: 'EXPERIENCE', sector: 'numerique' });
    await ask('joelle', 'à relire', { askType: 'SECOND_OPINION' });
    await ask('paul', 'close', { closedAt: new Date('2026-11-22T09:00:00Z') });
    await ask('linh', 'passée', { openUntil: new Date('2026-11-23T08:00:00Z') });
    await ask('aicha', 'la sienne');
    for (const kind of ['CV_READ', 'SECOND_OPINION'] as const) await createOffer(world.database, world.mines.id, world.people.aicha, kind);
    expect(await wanted('aicha')).toEqual([['à relire', ['CV_READ', 'SECOND_OPINION']], ['du numérique', []], ['ancienne', []]]);
  });

  test('reads nothing of whom they keep apart from, in either direction', async () => {
    await ask('claire', 'de Claire');
    await ask('herve', 'de Hervé');
    await ask('joelle', 'de Joëlle');
    await createShield(world.database, world.mines.id, world.people.claire, { personId: world.people.aicha });
    await createShield(world.database, world.mines.id, world.people.aicha, { personId: world.people.herve });
    for (const who of ['joelle', 'paul'] as const) await createPosition(world.database, world.mines.id, world.people[who], 'Cabinet Ardoise');
    expect(await wanted('aicha')).toEqual([['de Joëlle', []]]);
    expect((await wanted('paul')).map(([text]) => text)).toEqual(['de Claire', 'de Hervé']);
  });

  test('says yes before anybody else, and only they learn whose it is', async () => {
    await known('claire');
    const id = await opened('claire');
    const outcomes = await Promise.all((['herve', 'aicha', 'joelle'] as const).map((who) => take(id, who)));
    expect(outcomes.filter((outcome) => outcome instanceof AskTaken)).toHaveLength(2);
    expect(outcomes.find((outcome) => !isDomainError(outcome))).toEqual({ personId: world.people.claire, askType: 'SECTOR_VIEW', text: TEXT, sector: null });
    const lines = await world.database.inspect<{ verb: string; audience: string; parties: number }>(`select verb, audience, cardinality(parties) as parties from activity where association_id = $1 and verb like 'ask.%' order by id`, [world.mines.id]);
    expect(lines).toEqual([{ verb: 'ask.opened', audience: 'self', parties: 0 }, { verb: 'ask.taken', audience: 'parties', parties: 2 }]);
  });

  test('cannot answer their own, one of another association, or of whom they keep apart from: it is not there', async () => {
    const id = await ask('claire', 'de Claire');
    await createShield(world.database, world.mines.id, world.people.claire, { personId: world.people.herve });
    await createShield(world.database, world.mines.id, world.people.aicha, { personId: world.people.claire });
    for (const who of ['claire', 'herve', 'aicha'] as const) expect(await take(id, who)).toBeInstanceOf(NotFound);
    await world.begin();
    expect(await take(id, 'herve')).toBeInstanceOf(NotFound);
  });
});
