import { describe, expect, test } from '@jest/globals';
import { isDomainError } from '@cordee/platform';
import { until } from '@cordee/platform/testing';
import { useGratitudeDesk } from '../testing';
import { OwnNewsPage } from './own-news';

const desk = useGratitudeDesk({ work: true });
const WORDS = 'Votre regard sur le secteur m’a fait gagner des semaines, merci.';
const OUSMANE = 'ousmane@mines.example';
const AICHA = 'aicha@mines.example';
const HERVE = 'herve@mines.example';

/** What somebody without a sign-in does with the link of a mail. */
const answer = (token: string, form: Partial<Parameters<OwnNewsPage['answer']>[1]>) =>
  desk.asVisitor(async () => {
    const page = desk.bed.get(OwnNewsPage);
    const own = await page.follow(token);
    if (!own) throw new Error('the link leads nowhere');
    const outcome = await page.answer(own, { act: '', words: '', outcome: '', reason: '', version: '', ...form });
    if (isDomainError(outcome)) throw new Error(outcome.code);
  });
const asked = (sourceId: string, step: string | null) => until(async () => (await desk.loops(sourceId)).every((loop) => loop.asked_step === step), 15_000);
const told = (sourceId: string, count: number) => until(async () => (await desk.words(sourceId)).filter(({ told_by }) => told_by !== null).length === count, 15_000);

describe('the 180 days after a help', () => {
  test('are thanks, and news after two weeks, three and six months, each asked by mail, answered from it, and told to the giver; then the loop closes', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    const toAicha = async (nth: number) => (await desk.mail(AICHA, nth)).text;

    desk.bed.clock.advance({ hours: 48 });
    const thanks = await desk.mail(OUSMANE, 1);
    expect(thanks.subject).toMatch(/^Un mot à Aïcha/);
    await answer(thanks.token, { act: 'thank', words: WORDS });
    expect(await toAicha(1)).toContain(WORDS);
    expect((await desk.mail(AICHA, 1)).subject).toBe('Ousmane Diarra vous remercie');

    const answers = [['NEWS_2W', 'INTERVIEW', 'un entretien', 12], ['NEWS_3M', 'NOTHING_YET', 'rien pour', 77], ['NEWS_6M', 'LANDED', 'un poste', 89]] as const;
    for (const [at, [step, outcome, says, days]] of answers.entries()) {
      desk.bed.clock.advance({ days });
      await asked(source, step);
      // 22 February and 22 May 2027 are a Monday and a Saturday: at the week-end the mail waits until Monday morning.
      if (step === 'NEWS_6M') desk.bed.clock.set('2027-05-24T08:00:00Z');
      const news = await desk.mail(OUSMANE, at + 2);
      expect(news.subject).toMatch(/^Qu’est-ce que cela a donné/);
      await answer(news.token, { act: 'news', outcome, words: at === 0 ? 'Mardi prochain.' : '' });
      expect(await toAicha(at + 2)).toContain(says);
    }
    expect((await desk.mail(AICHA, 4)).subject).toMatch(/a trouvé, et vous le dit en premier/);
    expect(await toAicha(2)).toContain('Mardi prochain.');

    desk.bed.clock.advance({ days: 14 });
    await until(async () => (await desk.verbs()).includes('gratitude.sourceClosed'), 15_000);
    expect(await desk.loop(source, 'aicha')).toMatchObject({ state: 'CLOSED', asked_step: null, next_at: null });
    expect((await desk.words(source)).map(({ step, told_by }) => [step, told_by])).toEqual([['THANKS', 'MAIL'], ['NEWS_2W', 'MAIL'], ['NEWS_3M', 'MAIL'], ['NEWS_6M', 'MAIL']]);
    expect([desk.sink.to(OUSMANE).length, desk.sink.to(AICHA).length]).toEqual([4, 4]);
    expect((await desk.verbs()).filter((verb) => verb === 'gratitude.sourceClosed')).toHaveLength(1);
  }, 120_000);

  test('of whoever never answers are two reminders, no more mail, and an end; the giver is told nothing', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    desk.bed.clock.advance({ hours: 48 });
    expect((await desk.mail(OUSMANE, 1)).subject).toMatch(/^Un mot à Aïcha/);
    desk.bed.clock.advance({ days: 5 });
    expect((await desk.mail(OUSMANE, 2)).subject).toMatch(/aimerait lire un mot de vous/);
    for (const days of [7, 77, 89]) desk.bed.clock.advance({ days });
    expect(await desk.loop(source, 'aicha')).toMatchObject({ state: 'DUE', asked_step: 'THANKS_AGAIN' });
    desk.bed.clock.advance({ days: 14 });
    await until(async () => (await desk.loop(source, 'aicha')).state === 'CLOSED', 15_000);
    expect([desk.sink.to(OUSMANE).length, desk.sink.to(AICHA).length]).toEqual([2, 0]);
    expect(await desk.loop(source, 'aicha')).toMatchObject({ thanked_at: null, outcome_at: null });
  }, 60_000);

  test('leave out what went by unanswered: news of three months answer for those of two weeks', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    desk.bed.clock.advance({ hours: 48 });
    await answer((await desk.mail(OUSMANE, 1)).token, { act: 'thank', words: WORDS });
    desk.bed.clock.advance({ days: 12 });
    await desk.mail(OUSMANE, 2);
    desk.bed.clock.advance({ days: 77 });
    const { token } = await desk.mail(OUSMANE, 3);
    await answer(token, { act: 'news', outcome: 'NEXT_CONTACT' });
    await told(source, 2);
    expect((await desk.words(source)).map(({ step }) => step)).toEqual(['THANKS', 'NEWS_3M']);
    expect(await desk.loop(source, 'aicha')).toMatchObject({ state: 'NEWS_3M', asked_step: null });
  }, 60_000);

  test('end at once for whoever passes, with a reason that the giver never reads; the help ends with its last loop', async () => {
    const source = await desk.help('ousmane', ['aicha', 'herve']);
    desk.bed.clock.advance({ hours: 48 });
    const mails = [await desk.mail(OUSMANE, 1), await desk.mail(OUSMANE, 2)];
    await answer(mails[0]!.token, { act: 'skip', reason: 'IN_PERSON' });
    expect(await desk.verbs()).not.toContain('gratitude.sourceClosed');
    await answer(mails[1]!.token, { act: 'skip', reason: 'RATHER_NOT' });
    expect((await desk.verbs()).filter((verb) => verb === 'gratitude.sourceClosed')).toHaveLength(1);
    desk.bed.clock.advance({ days: 200 });
    expect((await desk.loops(source)).map(({ state, skip_reason }) => [state, skip_reason]).sort()).toEqual([['SKIPPED', 'IN_PERSON'], ['SKIPPED', 'RATHER_NOT']]);
    expect(desk.sink.mails.filter(({ to }) => to === AICHA || to === HERVE)).toEqual([]);
    expect(desk.sink.to(OUSMANE)).toHaveLength(2);
  }, 60_000);
});

describe('a giver', () => {
  test('is not woken: what is said in the evening is told in the morning', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    desk.bed.clock.advance({ hours: 48 });
    const { token } = await desk.mail(OUSMANE, 1);
    desk.bed.clock.set('2026-11-25T21:00:00Z');
    await answer(token, { act: 'thank', words: WORDS });
    const { id } = (await desk.words(source))[0]!;
    await until(async () => (await desk.timers('gratitude.tellLater', id)).length === 1, 15_000);
    expect(desk.sink.to(AICHA)).toEqual([]);
    desk.bed.clock.set('2026-11-26T07:00:00Z');
    expect((await desk.mail(AICHA, 1)).text).toContain(WORDS);
    await told(source, 1);
  }, 60_000);
});
