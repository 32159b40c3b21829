import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Conflict, isDomainError, runInScope, type Scope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { z } from 'zod';
import { VIEWS_AT_MOST, type SavedView } from '../domain/saved-view';
import { defineList } from '../ports/lists';
import { asRole, createAssociation, createMember, memberScope, SignInWorld, type TestMember } from '../testing';
import { ArrangeList } from './arrange-list';
import { ChangeView, type ViewChange } from './change-view';
import { Journal } from './journal';
import { ListSettings } from './list-settings';
import { RemoveView } from './remove-view';
import { SaveView, type NewView } from './save-view';

defineList({
  key: 'spec', permission: 'people.read', columns: ['name', 'city', 'year'], shown: ['name', 'city'],
  search: z.strictObject({ q: z.string().min(1).optional(), year: z.coerce.number().int().optional() }),
});
defineList({ key: 'closed', permission: 'jobs.rerun', columns: ['name'], shown: ['name'], search: z.strictObject({}) });

const db = useDatabase();
const world = new SignInWorld();
let aicha: TestMember;
let herve: TestMember;
let stranger: TestMember;
let as: Record<'aicha' | 'herve' | 'organiser' | 'member' | 'stranger', Scope>;

beforeAll(() => world.open(db));
afterAll(() => world.close());
beforeEach(async () => {
  const [here, elsewhere] = [await createAssociation(db), await createAssociation(db)];
  aicha = await createMember(db, here.id, { roles: ['PRESIDENT'] });
  herve = await createMember(db, here.id, { roles: ['COORDINATOR'] });
  stranger = await createMember(db, elsewhere.id, { roles: ['PRESIDENT'] });
  world.persons.add(here.id, { id: aicha.personId, displayName: 'Aïcha' });
  world.persons.add(here.id, { id: herve.personId, displayName: 'Hervé' });
  as = { aicha: asRole(aicha, 'PRESIDENT'), herve: asRole(herve, 'COORDINATOR'), organiser: asRole(herve, 'ORGANISER'), member: memberScope(herve), stranger: asRole(stranger, 'PRESIDENT') };
});

const saving = (scope: Scope, more: Partial<NewView> = {}) => runInScope(scope, () => world.bed.get(SaveView).save({ list: 'spec', name: 'Lyon', search: { q: 'lyon' }, columns: null, shared: false, ...more }));
async function save(scope: Scope, more: Partial<NewView> = {}): Promise<SavedView> {
  const outcome = await saving(scope, more);
  if (isDomainError(outcome)) throw new Error(`${outcome.code} ${outcome.reason}`);
  return outcome;
}
const change = (scope: Scope, id: string, version: number, what: ViewChange) => runInScope(scope, () => world.bed.get(ChangeView).change(id, version, what));
const remove = (scope: Scope, id: string, version = 1) => runInScope(scope, () => world.bed.get(RemoveView).remove(id, version));
const restore = (scope: Scope, id: string) => runInScope(scope, () => world.bed.get(RemoveView).restore(id));
const settings = (scope: Scope, key = 'spec') => runInScope(scope, () => world.bed.get(ListSettings).of(key));
const names = async (scope: Scope) => (await settings(scope))?.views.map(({ name }) => name);
const journal = async () => (await runInScope(as.aicha, () => world.bed.get(Journal).page({ verb: null, personId: null, beforeId: null }, 20))).map(({ verb }) => verb);

describe('a view of a list', () => {
  it('is kept as its list reads it, and leaves no line in the journal as long as it is one’s own', async () => {
    expect(await save(as.aicha, { name: '  Lyon   2011 ', search: { q: 'lyon', year: '2011' }, columns: ['year', 'year'] })).toMatchObject({ name: 'Lyon 2011', search: { q: 'lyon', year: 2011 }, columns: ['name', 'year'], version: 1 });
    expect(await journal()).toEqual([]);
  });

  it('is seen by its owner; shared, by the office', async () => {
    await save(as.aicha, { name: 'La mienne' });
    await save(as.aicha, { name: 'Pour tous', shared: true });
    expect(await names(as.aicha)).toEqual(['La mienne', 'Pour tous']);
    expect(await names(as.organiser)).toEqual(['Pour tous']);
    expect(await journal()).toEqual(['view.shared']);
  });

  it('of another association is as absent as one that never was, shared or not', async () => {
    const view = await save(as.aicha, { shared: true });
    expect(await names(as.stranger)).toEqual([]);
    for (const answer of [await change(as.stranger, view.id, 1, { name: 'x' }), await remove(as.stranger, view.id), await restore(as.stranger, view.id)]) expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    expect(await names(as.aicha)).toEqual(['Lyon']);
  });

  it('of somebody else’s own is absent for the rest of the office, and for a member of no office', async () => {
    const mine = await save(as.aicha);
    const shared = await save(as.aicha, { name: 'Partagée', shared: true });
    expect(await change(as.herve, mine.id, 1, { name: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await settings(as.member)).toBeNull();
    const rows = await runInScope(as.member, () => world.bed.get(ChangeView).change(shared.id, 1, { name: 'x' }));
    expect(rows).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that is shared is changed by its owner and by whoever manages views, nobody else', async () => {
    const view = await save(as.aicha, { shared: true });
    await expect(change(as.organiser, view.id, 1, { name: 'x' })).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await expect(remove(as.organiser, view.id)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await change(as.herve, view.id, 1, { name: 'Lyon et alentours' })).toMatchObject({ name: 'Lyon et alentours', version: 2, search: { q: 'lyon' } });
    expect(await change(as.herve, view.id, 2, { shared: false })).toMatchObject({ code: 'INVALID_INPUT', reason: 'ownerOnly' });
    expect(await change(as.aicha, view.id, 2, { shared: false })).toMatchObject({ sharedAt: null });
    expect(await names(as.herve)).toEqual([]);
    expect(await journal()).toEqual(['view.unshared', 'view.changed', 'view.shared']);
  });

  it('answers another version with what is stored, who and when', async () => {
    const view = await save(as.aicha, { shared: true });
    await change(as.herve, view.id, 1, { search: { q: 'paris' } });
    const answer = await change(as.aicha, view.id, 1, { search: { q: 'nice' } });
    expect(answer).toBeInstanceOf(Conflict);
    expect(answer).toMatchObject({ currentVersion: 2, changedBy: 'Hervé', current: { search: { q: 'paris' } } });
    expect(await remove(as.aicha, view.id, 1)).toBeInstanceOf(Conflict);
  });

  it('keeps one of ten changes that come at once', async () => {
    const view = await save(as.aicha);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => change(as.aicha, view.id, 1, { name: `Lyon ${n}` })));
    expect(answers.filter((answer) => !isDomainError(answer))).toHaveLength(1);
  });
});

describe('the name of a view', () => {
  it.each([['', 'required'], [' -- ', 'required'], ['x'.repeat(61), 'tooLong'], ['a\u200bb', 'nameCharacters']])('%j is refused: %s', async (name, reason) => {
    expect(await saving(as.aicha, { name })).toMatchObject({ code: 'INVALID_INPUT', path: ['name'], reason });
  });

  it('stands once among one’s own and once among the shared, accents and capitals aside', async () => {
    await save(as.aicha, { name: 'Été à Lyon' });
    expect(await saving(as.aicha, { name: 'ete a LYON' })).toMatchObject({ reason: 'viewNameTaken' });
    const other = await save(as.herve, { name: 'Été à Lyon', shared: true });
    expect(await saving(as.organiser, { name: 'été à lyon', shared: true })).toMatchObject({ reason: 'viewNameTaken' });
    const mine = (await settings(as.aicha))!.views.find(({ ownerId }) => ownerId === aicha.personId)!;
    expect(await change(as.aicha, mine.id, 1, { shared: true })).toMatchObject({ reason: 'viewNameTaken' });
    // Whoever manages views cannot see the owner's other one, and is told all the same.
    await save(as.herve, { name: 'Paris' });
    expect(await change(as.aicha, other.id, 1, { name: 'paris' })).toMatchObject({ reason: 'viewNameTaken' });
  });

  it('is written once, by whoever of ten is first', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => saving(as.aicha)));
    expect(answers.filter((answer) => !isDomainError(answer))).toHaveLength(1);
  });
});

describe('a removed view', () => {
  it('comes back for an hour as it was, once', async () => {
    const view = await save(as.aicha, { shared: true });
    expect(await remove(as.aicha, view.id)).toMatchObject({ name: 'Lyon' });
    expect(await names(as.aicha)).toEqual([]);
    expect(await remove(as.aicha, view.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(as.aicha, view.id, 1, { name: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await restore(as.aicha, view.id)).toMatchObject({ version: 1, search: { q: 'lyon' } });
    expect(await restore(as.aicha, view.id)).toMatchObject({ version: 1 });
    expect(await journal()).toEqual(['view.restored', 'view.removed', 'view.shared']);
    await remove(as.aicha, view.id);
    world.bed.clock.advance({ minutes: 61 });
    expect(await restore(as.aicha, view.id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not come back over another that took its name', async () => {
    const view = await save(as.aicha);
    await remove(as.aicha, view.id);
    await save(as.aicha);
    expect(await restore(as.aicha, view.id)).toMatchObject({ reason: 'viewNameTaken' });
  });

  it('is forgotten a day later, when its owner saves the next one', async () => {
    await remove(as.aicha, (await save(as.aicha)).id);
    world.bed.clock.advance({ minutes: 25 * 60 });
    await save(as.aicha, { name: 'Autre' });
    expect(await db.inspect('select name from saved_view where association_id = $1', [aicha.associationId])).toEqual([{ name: 'Autre' }]);
  });
});

describe('what no list takes', () => {
  it.each<[string, Partial<NewView>, object]>([
    ['a list that does not exist', { list: 'nothing' }, { code: 'NOT_FOUND', path: ['list'] }],
    ['a filter that the list does not have', { search: { role: 'PRESIDENT' } }, { path: ['search'], reason: 'filtersUnknown' }],
    ['a value that does not fit', { search: { year: 'demain' } }, { path: ['search'], reason: 'filtersUnknown' }],
    ['a column that the list does not have', { columns: ['password'] }, { path: ['columns'], reason: 'columnUnknown' }],
  ])('%s', async (_what, more, expected) => expect(await saving(as.aicha, more)).toMatchObject(expected));

  it('a list that one may not see has neither views nor columns', async () => {
    expect(await settings(as.herve, 'closed')).toBeNull();
    expect(await saving(as.herve, { list: 'closed', search: {} })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await runInScope(as.herve, () => world.bed.get(ArrangeList).arrange('closed', { density: 'COMPACT' }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('more views than a menu can show', async () => {
    for (let n = 0; n < VIEWS_AT_MOST; n++) await save(as.aicha, { name: `Vue ${n}` });
    expect(await saving(as.aicha, { name: 'Une de plus' })).toMatchObject({ reason: 'tooManyViews', values: { max: VIEWS_AT_MOST } });
    expect(await saving(as.herve, { name: 'Une de plus' })).toMatchObject({ name: 'Une de plus' });
  });
});

describe('columns and heights', () => {
  const arrange = (scope: Scope, what: Parameters<ArrangeList['arrange']>[1]) => runInScope(scope, () => world.bed.get(ArrangeList).arrange('spec', what));

  it('follow one person to another computer, and nobody else', async () => {
    expect(await settings(as.aicha)).toMatchObject({ columns: ['name', 'city'], density: 'COMFORTABLE' });
    await arrange(as.aicha, { columns: ['year', 'name'] });
    await arrange(as.aicha, { density: 'COMPACT' });
    expect(await settings(as.aicha)).toMatchObject({ columns: ['name', 'year'], density: 'COMPACT' });
    expect(await settings(as.herve)).toMatchObject({ columns: ['name', 'city'], density: 'COMFORTABLE' });
    expect(await settings(as.stranger)).toMatchObject({ columns: ['name', 'city'], density: 'COMFORTABLE' });
  });

  it('go back to the beginning when null is chosen', async () => {
    await arrange(as.aicha, { columns: ['name', 'year'] });
    await arrange(as.aicha, { columns: null });
    expect((await settings(as.aicha))!.columns).toEqual(['name', 'city']);
  });

  it('that the list does not have are refused, and dropped when a later release has them no more', async () => {
    expect(await arrange(as.aicha, { columns: ['name', 'iban'] })).toMatchObject({ reason: 'columnUnknown' });
    expect(await arrange(as.aicha, { density: 'TINY' as 'COMPACT' })).toMatchObject({ reason: 'choiceInvalid' });
    await arrange(as.aicha, { columns: ['year'] });
    await db.inspect(`update list_layout set columns = '{name,gone,year}' where association_id = $1`, [aicha.associationId]);
    expect((await settings(as.aicha))!.columns).toEqual(['name', 'year']);
  });
});
