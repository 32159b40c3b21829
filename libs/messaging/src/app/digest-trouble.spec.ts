import { describe, expect, test } from '@jest/globals';
import { Mailer, RetryLater } from '@cordee/platform';
import { addressOf, MINES, useDigestDesk } from '../testing';

describe('digests in trouble', () => {
  const desk = useDigestDesk();

  /** A fault of ours in the middle of sending. */
  function inBrokenMailer(): { mend: () => void } {
    const mailer = desk.bed.get(Mailer);
    const send = mailer.send.bind(mailer);
    mailer.send = () => Promise.reject(new Error('broken'));
    return { mend: () => void (mailer.send = send) };
  }

  test('refused for good by a server are never tried again', async () => {
    const [claire] = await desk.members(1);
    desk.sink.dead.add(addressOf(claire!));
    await desk.close();
    await desk.deliver();
    expect((await desk.states()).map(({ state, reason }) => [state, reason])).toEqual([['FAILED', 'ADDRESS_REFUSED']]);
    desk.sink.dead.clear();
    desk.bed.clock.set('2026-12-03T07:00:00Z');
    await desk.close();
    await desk.deliver('job-2');
    expect(desk.sink.mails).toEqual([]);
    expect((await desk.states())[1]).toMatchObject({ state: 'EMPTY', reason: 'UNSUBSCRIBED' });
  });

  test('to what cannot be an address fail alone, without holding up the others', async () => {
    const [claire, hugo] = await desk.members(2);
    desk.recipients.register(MINES, { personId: claire!, address: 'not an address' });
    await desk.close();
    await desk.deliver();
    expect(desk.sink.mails.map(({ to }) => to)).toEqual([addressOf(hugo!)]);
    expect((await desk.states()).map(({ state, reason }) => [state, reason]).sort()).toEqual([['FAILED', 'ADDRESS_REFUSED'], ['SENT', null]]);
  });

  test('that fail are tried again, and stand as failed after the last try, until somebody runs them again', async () => {
    await desk.members(2);
    await desk.close();
    const [job] = desk.jobs;
    const ids = job!.ids;
    const broken = inBrokenMailer();
    for (const last of [false, true]) await expect(desk.run({ ids }, 'job-1', last)).rejects.toThrow('broken');
    broken.mend();
    expect((await desk.states()).map(({ state, reason }) => [state, reason])).toEqual([['FAILED', 'SENDING_FAILED'], ['FAILED', 'SENDING_FAILED']]);
    await desk.run({ ids }, 'run again', true);
    expect(desk.sink.mails).toHaveLength(2);
    expect((await desk.states()).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
  });

  test('stop at the next safe point when the worker drains, and the rest leaves afterwards', async () => {
    await desk.members(30);
    await desk.close();
    const [job] = desk.jobs;
    let breaths = 0;
    const draining = () => (++breaths > 12 ? Promise.reject(new RetryLater('DRAINING')) : Promise.resolve());
    await expect(desk.run(job!, 'job-1', false, draining)).rejects.toThrow('DRAINING');
    const before = desk.sink.mails.length;
    expect(before).toBeLessThan(30);
    expect((await desk.states()).filter(({ state }) => state === 'SENT')).toHaveLength(before);
    await desk.deliver('job-1');
    expect(desk.sink.mails).toHaveLength(30);
  });

  test('wait while the mail server is away, and leave when it is back', async () => {
    await desk.members(5);
    await desk.close();
    const [job] = desk.jobs;
    desk.sink.away = true;
    await expect(desk.deliver()).rejects.toMatchObject({ code: 'SMTP_451' });
    desk.sink.away = false;
    expect(await desk.database.inspect('select from digest where finished_at is null')).toHaveLength(5);
    desk.jobs.push(job!);
    await desk.deliver();
    expect(desk.sink.mails).toHaveLength(5);
  });

  test('whose job was lost are asked for again after a quarter of an hour', async () => {
    await desk.members(3);
    await desk.close();
    desk.jobs.length = 0;
    await desk.close();
    expect(desk.jobs).toEqual([]);
    const [timer] = await desk.database.inspect<{ due_at: Date }>(`select due_at from timer where kind = 'digest.due'`);
    expect(timer?.due_at).toEqual(new Date('2026-11-26T07:15:00Z'));
    desk.bed.clock.advance({ minutes: 16 });
    await desk.close();
    await desk.deliver();
    expect(desk.sink.mails).toHaveLength(3);
  });
});
