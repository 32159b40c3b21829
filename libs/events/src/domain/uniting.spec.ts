import { describe, expect, test } from '@jest/globals';
import type { AnswerKind } from './answers';
import type { Registration } from './registration';
import { Seating, type Says } from './seating';

const NOW = new Date('2026-11-23T09:00:00Z');
const START = new Date('2026-12-10T18:00:00Z');
const room = (capacity: number | null) => ({ state: 'PUBLISHED', pausedAt: null, startsAt: START, endsAt: new Date('2026-12-10T21:00:00Z'), answersCloseAt: START, capacity, taken: 0, arrivals: 0, waiting: 0 }) as const;
const named = (name: string): Says['who'] => ({ name, email: `${name}@example.org`, locale: 'fr' });
const says = (who: Says['who'], answer: Says['answer'] = 'GOING', channel: Says['channel'] = 'PAGE'): Says => ({ who, answer, channel, by: null, requestId: 'spec' });
const KINDS: readonly AnswerKind[] = ['GOING', 'OFFERED', 'WAITING', 'NOT_GOING'];

class Hall {
  private ids = 0;
  readonly seating: Seating;

  constructor(capacity: number | null) {
    this.seating = new Seating(room(capacity), [], NOW, () => `id ${++this.ids}`);
  }

  say(who: Says['who'], known: Registration | null = null, answer: Says['answer'] = 'GOING'): Registration {
    const outcome = this.seating.answer(known, says(who, answer));
    if (!('registration' in outcome)) throw new Error(outcome.code);
    return Object.assign(outcome.registration, { version: 1 });
  }

  /** Brings somebody to where they shall stand: a guest keeps the seats taken meanwhile. */
  enter(who: Says['who'], kind: AnswerKind, fillers: Registration[]): Registration {
    if (kind === 'NOT_GOING') return this.say(who, null, 'NOT_GOING');
    if (kind === 'GOING') return this.say(who);
    while (this.seating.taken < this.seating.room.capacity!) fillers.push(this.say(named(`filler${fillers.length}`)));
    const one = this.say(who);
    if (kind === 'WAITING') return one;
    this.say(named('leaver'), fillers.pop()!, 'NOT_GOING');
    return one;
  }
}

/** Held seats: of those who come and of those who are offered one. */
const holds = (all: readonly Registration[]): number => all.filter(({ kind }) => kind === 'GOING' || kind === 'OFFERED').length;

describe('one person with two answers has one from then on', () => {
  const product = KINDS.flatMap((byName) => KINDS.map((byRecord) => [byName, byRecord] as const)).filter(([a, b]) => !(a === 'WAITING' && (b === 'GOING' || b === 'OFFERED')));

  test.each(product)('by name %s, by record %s: the stronger', (nameKind, recordKind) => {
    const hall = new Hall(3);
    const fillers: Registration[] = [];
    // Whoever only waits comes last: a free seat would be theirs.
    const order = [['record', recordKind], ['name', nameKind]] as const;
    const entered = new Map<string, Registration>();
    for (const [which, kind] of [...order].sort((a, b) => KINDS.indexOf(a[1]) - KINDS.indexOf(b[1]))) entered.set(which, hall.enter(which === 'name' ? named('nora') : { personId: 'nora' }, kind, fillers));
    const [byName, byRecord] = [entered.get('name')!, entered.get('record')!];
    expect([byName.kind, byRecord.kind]).toEqual([nameKind, recordKind]);

    const kept = hall.seating.unite('nora', byName, byRecord);
    const other = kept === byName ? byRecord : byName;
    expect(KINDS.indexOf(kept.kind)).toBeLessThanOrEqual(Math.min(KINDS.indexOf(nameKind), KINDS.indexOf(recordKind)));
    expect([kept.personId, kept.email, other.personId, other.email]).toEqual(['nora', null, null, 'nora@example.org']);
    expect([other.kind, other.state, other.cause, other.entry]).toEqual(['NOT_GOING', 'CANCELLED', 'MERGED', null]);
    expect(hall.seating.taken).toBe(holds([kept, other, ...fillers]));
    expect(hall.seating.lines.at(-1)!.verb === 'registration.merged' || hall.seating.lines.some(({ verb }) => verb === 'registration.merged')).toBe(true);
  });

  test('of two who wait the earlier place stays, and nobody behind it is overtaken', () => {
    const hall = new Hall(1);
    hall.say(named('first'));
    const byName = hall.say(named('nora'));
    const behind = hall.say(named('behind'));
    const byRecord = hall.say({ personId: 'nora' });
    const kept = hall.seating.unite('nora', byName, byRecord);
    expect([kept === byName, hall.seating.standing(kept).position, hall.seating.standing(behind).position]).toEqual([true, 1, 2]);
  });

  test('a seat that was held twice goes on to whoever has waited longest', () => {
    const hall = new Hall(2);
    const [byName, byRecord, waits] = [hall.say(named('nora')), hall.say({ personId: 'nora' }), hall.say(named('waits'))];
    expect(hall.seating.unite('nora', byName, byRecord)).toMatchObject({ personId: 'nora', kind: 'GOING' });
    expect([waits.kind, hall.seating.taken, [byName.kind, byRecord.kind].sort()]).toEqual(['OFFERED', 2, ['GOING', 'NOT_GOING']]);
  });

  test('with one answer only it becomes that of the record, seat and all', () => {
    const hall = new Hall(2);
    const byName = hall.say(named('nora'));
    expect(hall.seating.unite('nora', byName, null)).toBe(byName);
    expect([byName.personId, byName.kind, hall.seating.taken, [...hall.seating.voided]]).toEqual(['nora', 'GOING', 1, []]);
  });
});
