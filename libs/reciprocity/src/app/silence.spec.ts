import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ActLinks } from '@cordee/messaging';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { JobWorker, newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { createHelper, createLoadEntry, GivingWorld } from '../testing';
import { AnswerSilence, type SilenceAnswer } from './answer-silence';
import { FollowSilence } from './follow-silence';
import { LoadLedger } from './load-ledger';
import { SILENCE } from './silence-post';
import { TellSilent } from './tell-silent';

// The database first: what writes mails is closed with it, before the mail server is.
const world = new GivingWorld(useDatabase());
const sink = useMailSink();
beforeAll(async () => {
  await world.open({ SMTP_URL: sink.url });
  await world.bed.get(JobWorker).start([]);
}, 60_000);
afterAll(() => world.bed?.close());
beforeEach(async () => {
  sink.mails.length = 0;
  await world.begin();
});

const silence = async (): Promise<void> => {
  for (let n = 0; n < 3; n++) {
    const sourceId = newId();
    await createLoadEntry(world.database, world.mines.id, world.people.claire, { sourceId, at: new Date('2026-10-01T09:00:00Z') });
    await world.work(() => world.get(LoadLedger).expire('introductions', sourceId, world.people.claire));
  }
};
const until = async (done: () => boolean): Promise<void> => {
  for (let n = 0; n < 200 && !done(); n++) await new Promise((resolve) => setTimeout(resolve, 50));
};
const token = () => world.asWorker(() => world.get(ActLinks).tokenFor({ purpose: SILENCE, personId: world.people.claire, about: [] }, new Date('2027-01-01')));
const follow = async (text: string) => world.asWorker(() => world.get(FollowSilence).follow(text));

describe('whoever has left three asks unanswered', () => {
  test('is written to once, with three answers and where to say no to all such mail', async () => {
    await silence();
    await until(() => sink.mails.length > 0);
    await world.asWorker(() => world.get(TellSilent).tell(world.people.claire));
    expect(sink.mails).toHaveLength(1);
    const mail = await parsed(sink.mails[0]!);
    expect([mail.to?.[0]?.address, mail.subject?.replaceAll('\u202f', ' ')]).toEqual(['claire@mines.example', 'Souhaitez-vous encore recevoir des demandes d’entraide ?']);
    const links = [...mail.html!.matchAll(/href="([^"]*\/disponibilite\/[^"]*)"/g)].map(([, link]) => new URL(link!));
    expect(links.map(({ search }) => search)).toEqual(['?reponse=reste', '?reponse=pause', '?reponse=stop']);
    expect(mail.html).toContain('/desabonnement/');
  }, 30_000);

  test('is written to later where they have said that they want no mail beside the digest', async () => {
    await world.database.inspect(
      `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, interruptions_per_week, created_at, updated_at) values ($1, $2, 'WEEKLY', 4, 7, 'Europe/Paris', 0, now(), now())`, [world.mines.id, world.people.claire]);
    await createHelper(world.database, world.mines.id, world.people.claire, { silentAt: new Date('2026-11-22T09:00:00Z'), expiries: 3 });
    await world.asWorker(() => world.get(TellSilent).tell(world.people.claire));
    expect(sink.mails).toHaveLength(0);
    const timers = await world.database.inspect(`select key, due_at from timer where association_id = $1 and kind = 'reciprocity.tellSilent'`, [world.mines.id]);
    expect(timers).toEqual([{ key: world.people.claire, due_at: new Date('2026-11-30T09:00:00Z') }]);
  });

  test('is not written to once they have come back', async () => {
    await createHelper(world.database, world.mines.id, world.people.claire);
    await world.asWorker(() => world.get(TellSilent).tell(world.people.claire));
    expect(sink.mails).toHaveLength(0);
  });

  test('says by the link what comes next, and may say something else afterwards', async () => {
    await silence();
    const link = await token();
    expect(await follow(link)).toMatchObject({ personId: world.people.claire, firstName: 'Claire', answered: null });
    const say = (answer: SilenceAnswer) => world.asWorker(() => world.get(AnswerSilence).answer(world.people.claire, answer));
    const state = async () => (await world.asWorker(() => world.get(LoadLedger).states([world.people.claire]))).get(world.people.claire)!;
    await say('pause');
    expect((await follow(link))?.answered).toBe('pause');
    expect([(await state()).state, String((await state()).backOn)]).toEqual(['RESTING', '2027-02-23']);
    await say('stop');
    expect([(await follow(link))?.answered, (await state()).state, (await state()).backOn]).toEqual(['stop', 'FULL', null]);
    await say('stay');
    expect([(await follow(link))?.answered, (await state()).state]).toEqual(['stay', 'OPEN']);
  });

  test('alone is behind the link: not for another act, not in another association', async () => {
    await silence();
    const link = await token();
    const other = await world.asWorker(() => world.get(ActLinks).tokenFor({ purpose: 'events.rsvp', personId: world.people.claire, about: [] }, new Date('2027-01-01')));
    expect([await follow(other), await follow('forged.link')]).toEqual([null, null]);
    await world.begin();
    expect(await follow(link)).toBeNull();
  });
});
