import { describe, expect, test } from '@jest/globals';
import { actorScope } from '@cordee/identity/testing';
import { WaitingList } from '@cordee/identity';
import type { DigestItem, DigestPeriod } from '@cordee/messaging';
import { type Locale, newId, runInScope, t, UnitOfWork, watchReads } from '@cordee/platform';
import { useGratitudeDesk, type Helper } from '../testing';
import { GiveNews } from './give-news';
import { HelpOutcomesContributor } from './help-outcomes.contributor';
import { LoopClock } from './loop-clock';
import { OwedThanksContributor } from './owed-thanks.contributor';
import { OwnNewsPage } from './own-news';
import { TellGiver } from './tell-giver';
import { Thank } from './thank';
import { ToldBook } from './told-book';

const desk = useGratitudeDesk();
const WORDS = 'Votre regard sur le secteur m’a fait gagner des semaines, merci.';
const everybody = () => Object.values(desk.people);
const period = (): DigestPeriod => ({ until: desk.bed.clock.now(), since: new Map(), first: new Set(), keyVersions: new Map(everybody().map((id) => [id, 1])), withoutAccount: new Set() });
const outcomes = async (who: Helper) => (await desk.asWorker(() => desk.bed.get(HelpOutcomesContributor).contribute(everybody()))).get(desk.people[who]) ?? [];
const owed = async (who: Helper) => (await desk.asWorker(() => desk.bed.get(OwedThanksContributor).contribute(everybody(), period()))).get(desk.people[who]) ?? [];
const shown = (itemKeys: string[]) => desk.asWorker(() => desk.bed.get(UnitOfWork).run(() => desk.bed.get(HelpOutcomesContributor).noteShown([{ itemKeys }], desk.bed.clock.now())));
const said = (receiver: Helper, loopId: string) => ({ loopId, receiverId: desk.people[receiver], key: `key ${newId()}` });
const thank = (receiver: Helper, loopId: string, words = WORDS) => desk.asMember(receiver, () => desk.bed.get(Thank).run(said(receiver, loopId), words));
const news = (receiver: Helper, loopId: string) => desk.asMember(receiver, () => desk.bed.get(GiveNews).run(said(receiver, loopId), 'INTERVIEW', null));
/** A help that was thanked for. */
async function thanked(receiver: Helper, giver: Helper, words = WORDS): Promise<string> {
  const source = await desk.help(receiver, [giver]);
  const { id } = await desk.loop(source, giver);
  await thank(receiver, id, words);
  return source;
}

function sentence(locale: Locale, { text: { key, vars = {} } }: DigestItem): string {
  const values = Object.entries(vars).map(([name, value]) => [name, typeof value === 'object' && 'key' in value ? t(locale, value.key) : value]);
  return runInScope(actorScope({ associationId: desk.mines.id, personId: desk.people.claire }), () => t(locale, key, Object.fromEntries(values) as Record<string, string>)).replace(/[\u00A0\u202F]/g, ' ');
}

describe('what became of your help', () => {
  test('is told in both languages, by name, and leads to the page', async () => {
    const source = await thanked('ousmane', 'aicha');
    await news('ousmane', (await desk.loop(source, 'aicha')).id);
    const items = await outcomes('aicha');
    expect(items.map((item) => sentence('fr', item))).toEqual([
      `Ousmane Diarra vous remercie pour le temps que vous avez donné : « ${WORDS} »`, 'Ousmane Diarra vous donne des nouvelles après le temps que vous avez donné : un entretien.',
    ]);
    expect(items.map((item) => sentence('en', item))).toEqual([`Ousmane Diarra thanks you for the time you gave: “${WORDS}”`, 'Ousmane Diarra has news of the time you gave: an interview.']);
    expect(items[0]).toMatchObject({ block: 'HELP_OUTCOMES', path: '/entraide/devenu', authorId: desk.people.ousmane });
  });

  test('is three things at most, the oldest first, and a long word is cut at a word', async () => {
    for (const receiver of ['ousmane', 'linh', 'joelle', 'claire'] as const) await thanked(receiver, 'aicha', `${receiver} ${'mot '.repeat(60)}`);
    const items = await outcomes('aicha');
    expect(items.map(({ authorId }) => authorId)).toEqual([desk.people.ousmane, desk.people.linh, desk.people.joelle]);
    expect(sentence('fr', items[0]!)).toMatch(/ mot… »$/);
  });

  test('is told once: by the digest that left, by the page, or by a mail', async () => {
    await thanked('ousmane', 'aicha');
    const [item] = await outcomes('aicha');
    await shown([item!.key, 'events.near:x']);
    expect(await outcomes('aicha')).toEqual([]);
    await thanked('linh', 'aicha');
    expect(await desk.asMember('aicha', () => desk.bed.get(ToldBook).readOnSite(desk.people.aicha))).toBe(1);
    expect(await outcomes('aicha')).toEqual([]);
    const told = await desk.database.inspect<{ told_by: string }>('select told_by from gratitude_word where giver_id = $1 order by id', [desk.people.aicha]);
    expect(told.map(({ told_by }) => told_by)).toEqual(['DIGEST', 'SITE']);
  });

  test('is no mail once a digest has told it, nor the other way round', async () => {
    const source = await thanked('ousmane', 'aicha');
    const [word] = await desk.words(source);
    await shown([`gratitude.word:${word!.id}`]);
    await desk.asWorker(() => desk.bed.get(TellGiver).tell(word!.id));
    expect(desk.sink.mails).toEqual([]);
    const second = await thanked('linh', 'aicha');
    const [mailed] = await desk.words(second);
    for (let run = 0; run < 3; run++) await desk.asWorker(() => desk.bed.get(TellGiver).tell(mailed!.id));
    await shown([`gratitude.word:${mailed!.id}`]);
    expect(desk.sink.mails).toHaveLength(1);
    expect(await desk.words(second)).toMatchObject([{ told_by: 'MAIL' }]);
  });

  test('is left to the digest when the week has had its mails: the third token is kept for who must be answered', async () => {
    const sources = [await thanked('ousmane', 'aicha'), await thanked('linh', 'aicha'), await thanked('joelle', 'aicha')];
    for (const source of sources) await desk.asWorker(async () => desk.bed.get(TellGiver).tell((await desk.words(source))[0]!.id));
    expect(desk.sink.to('aicha@mines.example')).toHaveLength(2);
    expect((await outcomes('aicha')).map(({ authorId }) => authorId)).toEqual([desk.people.joelle]);
  });

  test('stays for the page when the address refuses it for good', async () => {
    desk.sink.dead.add('herve@mines.example');
    const source = await thanked('ousmane', 'herve');
    await desk.asWorker(async () => desk.bed.get(TellGiver).tell((await desk.words(source))[0]!.id));
    desk.sink.dead.clear();
    expect(await desk.words(source)).toMatchObject([{ told_by: null }]);
  });
});

describe('what is owed', () => {
  test('is what was asked and not answered, with a link that answers it', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    const { id } = await desk.loop(source, 'aicha');
    expect(await owed('ousmane')).toEqual([]);
    desk.bed.clock.advance({ hours: 48 });
    await desk.asWorker(() => desk.bed.get(LoopClock).fallDue(id));
    const [item] = await owed('ousmane');
    expect([sentence('fr', item!), sentence('en', item!), item!.key]).toEqual(['Un mot à Aïcha Benali, pour son coup de main ?', 'A word to Aïcha Benali, for their help?', `gratitude.owed:${id}:THANKS`]);
    expect(await desk.asVisitor(() => desk.bed.get(OwnNewsPage).follow(item!.path!.split('/').at(-1)!))).toMatchObject({ loop: { loopId: id } });
    await thank('ousmane', id);
    expect(await owed('ousmane')).toEqual([]);
    desk.bed.clock.advance({ days: 12 });
    await desk.asWorker(() => desk.bed.get(LoopClock).fallDue(id));
    expect(sentence('fr', (await owed('ousmane'))[0]!)).toBe('Aïcha Benali aimerait savoir ce que cela a donné.');
  });

  test('is nothing towards somebody who has died', async () => {
    const { id } = await desk.loop(await desk.help('ousmane', ['herve']), 'herve');
    desk.bed.clock.advance({ hours: 48 });
    await desk.asWorker(() => desk.bed.get(LoopClock).fallDue(id));
    await desk.database.inspect('update person set deceased_noted_at = $2 where id = $1', [desk.people.herve, desk.bed.clock.now()]);
    expect(await owed('ousmane')).toEqual([]);
  });

  test('waits on the site from the first day, and not in the digest’s own list', async () => {
    const { id } = await desk.loop(await desk.help('ousmane', ['aicha']), 'aicha');
    const waiting = async () => (await desk.asMember('ousmane', () => desk.bed.get(WaitingList).of([desk.people.ousmane]))).get(desk.people.ousmane) ?? [];
    expect((await waiting()).filter(({ kind }) => kind.startsWith('gratitude.'))).toMatchObject([{ kind: 'gratitude.thanks', path: '/entraide/merci', onSiteOnly: true, text: { vars: { name: 'Aïcha Benali' } } }]);
    await thank('ousmane', id);
    expect((await waiting()).filter(({ kind }) => kind.startsWith('gratitude.'))).toEqual([]);
  });
});

test('a chunk costs one statement each, whatever its size', async () => {
  for (const receiver of ['ousmane', 'linh', 'joelle'] as const) await thanked(receiver, 'aicha');
  const counted: Record<string, number> = {};
  for (const [name, contributor] of [['outcomes', HelpOutcomesContributor], ['owed', OwedThanksContributor]] as const) {
    for (const size of [1, 200]) {
      const ids = Array.from({ length: size }, () => newId());
      let statements = 0;
      const stop = watchReads(() => (statements += 1));
      await desk.asWorker(() => desk.bed.get<{ contribute(ids: readonly string[], period: DigestPeriod): Promise<unknown> }>(contributor).contribute(ids, period()));
      stop();
      counted[`${name} ${size}`] = statements;
    }
  }
  expect(counted).toEqual({ 'outcomes 1': 1, 'outcomes 200': 1, 'owed 1': 1, 'owed 200': 1 });
});
