import { describe, expect, test } from '@jest/globals';
import { MailGuard, newId } from '@cordee/platform';
import { inAssociation } from '@cordee/platform/testing';
import { addressOf, makePersons, MINES, parsed, UFF, useDigestDesk, waiting } from '../testing';
import { DELIVER_JOB } from './close-due-digests';
import { DigestLinks } from './digest-links';
import { Unsubscribe } from './unsubscribe';

describe('the digests of a week', () => {
  const desk = useDigestDesk();

  test('go to each member once, in their own name, and name the week', async () => {
    const ids = await desk.members(3);
    await desk.close();
    expect(desk.jobs.map(({ name, ids: chunk }) => [name, chunk.length])).toEqual([[DELIVER_JOB, 3]]);
    await desk.deliver();
    expect(desk.sink.mails.map(({ to }) => to).sort()).toEqual(ids.map(addressOf).sort());
    expect(await desk.states()).toEqual(ids.map((person_id) => ({ person_id, state: 'SENT', reason: null, window_start: '2026-11-23' })));
    const mail = await parsed(desk.sink.to(addressOf(ids[0]!))[0]!);
    expect(mail.subject).toBe('Une réponse est attendue de vous');
    expect(mail.from?.name).toBe('Mines');
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click');
  });

  test('are not made twice, however often the job of the week or of the delivery runs', async () => {
    await desk.members(2);
    await desk.close();
    const again = [...desk.jobs];
    await desk.deliver();
    await desk.close();
    expect(desk.jobs).toEqual([]);
    desk.jobs.push(...again);
    await desk.deliver('job-2');
    expect(desk.sink.mails).toHaveLength(2);
    expect(await desk.database.inspect('select from digest')).toHaveLength(2);
  });

  test('have one date a member after that, and one timer for the whole association', async () => {
    await desk.members(20);
    await desk.close();
    await desk.deliver();
    await desk.close();
    const next = await desk.database.inspect<{ next_at: Date; last_window: string }>('select next_at, last_window::text from digest_preference');
    for (const row of next) {
      expect(row.next_at.toISOString()).toMatch(/^2026-12-03T06:(30|35|40|45|50|55):00/);
      expect(row.last_window).toBe('2026-11-23');
    }
    const timers = await desk.database.inspect<{ due_at: Date; key: string }>(`select due_at, key from timer where kind = 'digest.due'`);
    expect(timers).toEqual([{ key: MINES, due_at: new Date(Math.min(...next.map((row) => row.next_at.getTime()))) }]);
  });

  test('do not leave when there is nothing to say', async () => {
    const [claire] = await desk.members(1);
    await desk.database.inspect(`update digest_preference set last_sent_at = '2026-11-19'`);
    desk.contributor.offers.clear();
    await desk.close();
    await desk.deliver();
    expect(desk.sink.mails).toEqual([]);
    expect(await desk.states()).toEqual([{ person_id: claire, state: 'EMPTY', reason: 'NOTHING_TO_SAY', window_start: '2026-11-23' }]);
    expect(await desk.database.inspect('select from mail_message')).toEqual([]);
  });

  test('are never empty the first time', async () => {
    await desk.members(1);
    desk.contributor.offers.clear();
    await desk.close();
    await desk.deliver();
    expect((await parsed(desk.sink.mails[0]!)).subject).toBe('Bienvenue dans votre réseau');
  });

  test('do not repeat what was shown twice without an answer', async () => {
    const [claire] = await desk.members(1);
    for (const week of ['2026-11-26', '2026-12-03', '2026-12-10']) {
      desk.bed.clock.set(`${week}T07:00:00Z`);
      await desk.close();
      await desk.deliver();
    }
    expect(desk.sink.to(addressOf(claire!))).toHaveLength(2);
    expect((await desk.states()).map(({ state }) => state)).toEqual(['SENT', 'SENT', 'EMPTY']);
  });

  test('missed for six weeks are caught up with one', async () => {
    await desk.members(1);
    desk.bed.clock.set('2027-01-04T12:00:00Z');
    await desk.close();
    await desk.close();
    await desk.deliver();
    expect(desk.sink.mails).toHaveLength(1);
    expect((await desk.states()).map(({ window_start }) => window_start)).toEqual(['2026-12-28']);
  });

  test('on the nights on which clocks change leave once', async () => {
    const [claire] = await makePersons(desk.database, MINES, 1);
    desk.recipients.register(MINES, { personId: claire! });
    desk.contributor.offers.set(claire!, [waiting('spec.ask'), waiting('spec.other'), waiting('spec.third')]);
    for (const [night, nextDue] of [['2026-10-25', '2026-10-25T00:30:00Z'], ['2027-03-28', '2027-03-28T01:30:00Z']] as const) {
      await desk.database.inspect('truncate digest_preference, digest, digest_item_seen');
      desk.sink.mails.length = 0;
      await desk.database.inspect(
        `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, next_at, created_at, updated_at)
        values ($1, $2, 'WEEKLY', 7, 2, 'Europe/Paris', $3, '2026-10-01', '2026-10-01')`, [MINES, claire, nextDue]);
      for (let quarter = 0; quarter < 20; quarter++) {
        desk.bed.clock.set(new Date(Date.parse(`${night}T00:00:00Z`) + quarter * 15 * 60_000));
        await desk.close();
        await desk.deliver(`job-${quarter}`);
      }
      expect([night, desk.sink.mails.length]).toEqual([night, 1]);
    }
  });

  test('of one association are not those of another', async () => {
    const [claire] = await desk.members(1, MINES);
    const [hugo] = await desk.members(1, UFF);
    await desk.close(MINES);
    const [job] = desk.jobs;
    const foreign = (await desk.database.inspect<{ id: string }>('select id from digest'))[0]!.id;
    await desk.run({ associationId: UFF, ids: [foreign, newId()] }, 'x', true);
    expect(desk.sink.mails).toEqual([]);
    expect(job?.ids).toEqual([foreign]);
    await desk.deliver();
    expect(desk.sink.mails.map(({ to }) => to)).toEqual([addressOf(claire!)]);
    await desk.close(UFF);
    await desk.deliver();
    expect(desk.sink.to(addressOf(hugo!))).toHaveLength(1);
  });

  test('queued before someone unsubscribes do not reach them', async () => {
    const [claire, hugo] = await desk.members(2);
    await desk.close();
    await inAssociation(MINES, async () => {
      const links = desk.bed.get(DigestLinks);
      const link = links.readUnsubscribe(links.unsubscribe(claire!, addressOf(claire!)).split('/').at(-1)!)!;
      await desk.bed.get(Unsubscribe).run(link);
      await desk.bed.get(Unsubscribe).run(link);
    });
    await desk.deliver();
    expect(desk.sink.mails.map(({ to }) => to)).toEqual([addressOf(hugo!)]);
    expect(await desk.database.inspect(`select verb from activity where verb = 'digest.unsubscribed'`)).toHaveLength(1);
  });

  test('do not reach someone who says no to the invitation, nor does another invitation', async () => {
    const [claire, hugo] = await desk.members(2);
    await desk.close();
    await inAssociation(MINES, async () => {
      const guard = desk.bed.get(MailGuard);
      const invitation = { stream: 'invitation', transactional: false, address: addressOf(claire!), personId: claire! };
      expect(await guard.allows(invitation)).toBe(true);
      const address = new URL((await guard.unsubscribeUrl(invitation))!);
      await desk.bed.get(Unsubscribe).run(desk.bed.get(DigestLinks).readUnsubscribe(address.pathname.split('/').at(-1)!)!);
      expect(await guard.allows(invitation)).toBe(false);
    }, { origin: 'https://mines.example.org' });
    await desk.deliver();
    expect(desk.sink.mails.map(({ to }) => to)).toEqual([addressOf(hugo!)]);
  });

  test('still reach someone who stops another stream, which is stopped for that address alone; also where nobody has a record', async () => {
    const [claire] = await desk.members(1);
    await desk.close();
    await inAssociation(MINES, async () => {
      const guard = desk.bed.get(MailGuard);
      for (const mail of [{ address: addressOf(claire!), personId: claire! }, { address: 'guest@example.org' }]) {
        const gathering = { stream: 'gatherings', transactional: false, ...mail };
        const address = new URL((await guard.unsubscribeUrl(gathering))!);
        const link = desk.bed.get(DigestLinks).readUnsubscribe(address.pathname.split('/').at(-1)!)!;
        await desk.bed.get(Unsubscribe).run(link);
        expect([await guard.allows(gathering), await guard.allows({ ...gathering, transactional: true })]).toEqual([false, true]);
        await desk.bed.get(Unsubscribe).takeBack(link);
        expect(await guard.allows(gathering)).toBe(true);
      }
    }, { origin: 'https://mines.example.org' });
    await desk.deliver();
    expect(desk.sink.mails.map(({ to }) => to)).toEqual([addressOf(claire!)]);
    expect(await desk.database.inspect(`select from activity where verb like 'digest.%ubscribed'`)).toEqual([]);
  });

  test('do not reach someone who unsubscribes while the chunk is being sent', async () => {
    await desk.members(40);
    let asked = false;
    desk.sink.beforeYes = async () => {
      if (asked) return;
      asked = true;
      await desk.database.inspect(`update digest_preference set unsubscribed_at = '2026-11-26' where person_id in (select person_id from digest order by id desc limit 5)`);
    };
    await desk.close();
    await desk.deliver();
    desk.sink.beforeYes = () => undefined;
    const unsubscribed = await desk.database.inspect<{ person_id: string }>('select person_id from digest_preference where unsubscribed_at is not null');
    expect(unsubscribed).toHaveLength(5);
    for (const { person_id } of unsubscribed) expect(desk.sink.to(addressOf(person_id))).toEqual([]);
    expect(desk.sink.mails).toHaveLength(35);
    expect((await desk.states()).filter(({ state, reason }) => state === 'EMPTY' && reason === 'UNSUBSCRIBED')).toHaveLength(5);
  });
});
