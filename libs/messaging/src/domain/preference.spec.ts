import { describe, expect, test } from '@jest/globals';
import { InvalidInput } from '@cordee/platform/kernel';
import { DigestPreference, type RhythmInput } from './preference';
import { type Rhythm, Timetable } from './schedule';

const monday = new Date('2026-11-23T09:00:00Z');
const rhythm: Rhythm = { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' };
const started = (now = monday) => DigestPreference.start({ associationId: 'a', personId: 'p', rhythm, now });
const chosen = (input: Partial<RhythmInput>, now = monday) => started().choose({ ...rhythm, ...input }, now) as DigestPreference;
const dueAt = (preference: DigestPreference, at: string) => preference.due(new Timetable(new Date(at)), new Date(at))?.windowStart ?? null;

describe('a member\'s choice', () => {
  test('starts with the association\'s day and a date to come', () => {
    expect(started().nextAt?.toISOString()).toMatch(/^2026-11-26T06:(30|35|40|45|50|55)/);
    expect(started().version).toBe(1);
  });

  test('of another rhythm moves the next date and raises the version', () => {
    const monthly = chosen({ frequency: 'MONTHLY', weekday: 2 });
    expect(monthly.nextAt?.toISOString()).toMatch(/^2026-12-01T06/);
    expect(monthly.version).toBe(2);
  });

  test('of something unknown is refused with its field', () => {
    const refused: [Partial<RhythmInput>, string][] = [
      [{ frequency: 'DAILY' }, 'frequency'],
      [{ weekday: 0 }, 'weekday'],
      [{ weekday: 2.5 }, 'weekday'],
      [{ hour: 24 }, 'hour'],
      [{ zone: 'Europe/Atlantis' }, 'zone'],
      [{ zone: '' }, 'zone'],
    ];
    for (const [input, field] of refused) {
      const outcome = started().choose({ ...rhythm, ...input }, monday);
      expect(outcome).toBeInstanceOf(InvalidInput);
      expect((outcome as InvalidInput).path).toEqual([field]);
    }
  });

  test('of never stops it, of a rhythm starts it again', () => {
    const never = chosen({ frequency: 'NEVER' });
    expect([never.nextAt, never.wantsMail]).toEqual([null, false]);
    const again = never.choose(rhythm, monday) as DigestPreference;
    expect([again.wantsMail, again.unsubscribedAt]).toEqual([true, null]);
  });

  test('of a pause is some months or none, in the member\'s own calendar', () => {
    const paused = started().pause(3, monday) as DigestPreference;
    expect(paused.pausedUntil).toBe('2027-02-23');
    expect(paused.nextAt?.toISOString()).toMatch(/^2027-02-25/);
    expect(paused.isPausedOn(new Date('2027-02-22T12:00:00Z'))).toBe(true);
    expect(paused.isPausedOn(new Date('2027-02-23T12:00:00Z'))).toBe(false);
    expect((paused.pause(0, monday) as DigestPreference).pausedUntil).toBeNull();
    expect(started().pause(2, monday)).toBeInstanceOf(InvalidInput);
  });

  test('to unsubscribe holds from the first time, and can be taken back', () => {
    const gone = started().unsubscribe(monday);
    expect([gone.wantsMail, gone.nextAt]).toEqual([false, null]);
    expect(gone.unsubscribe(new Date('2026-12-01T00:00:00Z')).unsubscribedAt).toEqual(monday);
    expect(gone.resubscribe(monday).nextAt).not.toBeNull();
    expect((started().choose({ ...rhythm, frequency: 'NEVER' }, monday) as DigestPreference).resubscribe(monday).frequency).toBe('WEEKLY');
  });
});

describe('a digest falls due', () => {
  test('once, at its slot', () => {
    expect(dueAt(started(), '2026-11-26T07:00:00Z')).toBe('2026-11-23');
    const served = started().scheduled(new Timetable(new Date('2026-11-26T07:00:00Z')), '2026-11-23');
    expect(dueAt(served, '2026-11-26T07:00:00Z')).toBeNull();
    expect(served.nextAt?.toISOString()).toMatch(/^2026-12-03/);
  });

  test('once after six weeks without a worker, not six times', () => {
    const late = '2027-01-04T12:00:00Z';
    expect(dueAt(started(), late)).toBe('2026-12-28');
    const served = started().scheduled(new Timetable(new Date(late)), '2026-12-28');
    expect(dueAt(served, late)).toBeNull();
    expect(served.nextAt?.toISOString()).toMatch(/^2027-01-07/);
  });

  test('not at all when the next one is less than a day away', () => {
    expect(dueAt(started(), '2027-01-06T12:00:00Z')).toBeNull();
  });

  test('never for someone who paused or left', () => {
    const paused = started().pause(1, monday) as DigestPreference;
    expect(dueAt(paused, '2026-12-03T08:00:00Z')).toBeNull();
    expect(dueAt(started().unsubscribe(monday), '2026-12-03T08:00:00Z')).toBeNull();
  });
});
