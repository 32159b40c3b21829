import { type AnswerKind, MOST_WAITING, type Openness, type WhyClosed } from './answers';
import { AnswersClosed, EventFull } from './errors';
import { type AnswerChannel, type Cause, Registration, type Respondent, WaitlistEntry } from './registration';
import { offerTerm } from './offer-term';

/** The event as far as seats go, and its seats when its lock was taken. */
export interface Room extends Openness {
  readonly endsAt: Date;
  readonly capacity: number | null;
  readonly taken: number;
  /** The number of the last who joined the waiting list. */
  readonly arrivals: number;
  readonly waiting: number;
}

export interface Says {
  readonly who: Respondent;
  readonly answer: 'GOING' | 'NOT_GOING';
  readonly channel: AnswerChannel;
  /** The person who acts; null for a respondent without a record, and for the clock. */
  readonly by: string | null;
  readonly requestId: string;
}

/** Where somebody stands after their answer. */
export interface Standing {
  readonly registrationId: string;
  readonly kind: AnswerKind;
  /** On the waiting list; 1 is the next who is offered a seat. */
  readonly position: number | null;
  readonly offeredUntil: Date | null;
}

export type Verb = 'confirmed' | 'waitlisted' | 'declined' | 'cancelled' | 'offered' | 'offerExpired' | 'merged';
export interface Line {
  readonly verb: `registration.${Verb}`;
  readonly registrationId: string;
  readonly by: string | null;
  readonly requestId: string | null;
}

/**
 * Who comes to one event, while its lock is held: answers are settled one after the other in the order of their arrival, and a seat
 * that falls free is offered at once to whoever has waited longest. Pure: what has changed is written by the caller.
 */
export class Seating {
  taken: number;
  arrivals: number;
  private waiting: number;
  readonly changed = new Set<Registration>();
  readonly entries = new Set<WaitlistEntry>();
  /** By registration: tickets to be issued, and those that end. */
  readonly issued = new Set<string>();
  readonly voided = new Set<string>();
  /** Whose answer it is has changed: names and records go from one row to the other. */
  readonly moved = new Set<Registration>();
  readonly lines: Line[] = [];
  /** Arrivals of those who no longer wait, in the order in which they ceased to. */
  private readonly gone: number[] = [];

  /** @param queue who waits, longest first: as many as could be offered a seat by what follows; @param newId makes ids of this clock */
  constructor(
    readonly room: Room,
    private readonly queue: Registration[],
    private readonly now: Date,
    private readonly newId: () => string,
  ) {
    this.taken = room.taken;
    this.arrivals = room.arrivals;
    this.waiting = room.waiting;
  }

  answer(known: Registration | null, says: Says): { registration: Registration; standing: Standing } | AnswersClosed {
    const why = this.objection(known, says);
    if (why) return new AnswersClosed(why);
    const registration = known ?? Registration.first(this.newId(), says.who, this.now);
    if (says.answer === 'GOING') this.welcome(registration, says);
    else this.letGo(registration, says, 'ATTENDEE');
    return { registration, standing: this.standing(registration) };
  }

  /** The office takes somebody off the list. */
  remove(registration: Registration, says: Says): Standing {
    this.letGo(registration, says, 'ORGANISER');
    return this.standing(registration);
  }

  /** The office offers a seat out of turn: to somebody who waits, or whose offer had lapsed. */
  offerTo(registration: Registration, says: Says): Standing | EventFull | AnswersClosed {
    const until = offerTerm(this.room, this.now);
    if (this.room.state !== 'PUBLISHED' || !until) return new AnswersClosed(this.room.state === 'CANCELLED' ? 'cancelled' : 'closed');
    const wants = registration.kind === 'WAITING' || registration.state === 'EXPIRED';
    if (!wants) return this.standing(registration);
    if (this.free <= 0) return new EventFull();
    if (registration.kind !== 'WAITING') this.join(registration, says);
    this.offer(registration, until, says);
    return this.standing(registration);
  }

  /**
   * Somebody who answered by name and address turns out to be a person with a record: one answer of theirs holds, the stronger of both,
   * with its seat or its place. @param byName what they answered by name; @param byRecord what they answered as that person, if at all
   */
  unite(personId: string, byName: Registration, byRecord: Registration | null): Registration {
    const kept = byRecord && !byName.isStrongerThan(byRecord) ? byRecord : byName;
    const other = kept === byName ? byRecord : byName;
    if (kept === byName) this.move(personId, byName, byRecord);
    if (other) this.takeIn(other);
    this.note(kept, 'merged', null);
    this.offerFreed();
    return kept;
  }

  /** Offers whose term is over, whoever has noticed: their seats go on to the next. */
  expire(due: readonly Registration[]): void {
    for (const registration of due) {
      this.end(registration, 'expire');
      registration.step('lapse');
      this.note(registration, 'offerExpired', null);
    }
    this.offerFreed();
  }

  /** Every free seat is offered to whoever has waited longest; none during a pause, and none once answers are closed. */
  offerFreed(): void {
    const until = this.room.pausedAt || this.room.state !== 'PUBLISHED' ? null : offerTerm(this.room, this.now);
    while (until && this.free > 0) {
      const next = this.queue.shift();
      if (!next) return;
      if (next.kind === 'WAITING') this.offer(next, until, null);
    }
  }

  standing(registration: Registration): Standing {
    const { id: registrationId, kind, entry } = registration;
    const position = kind === 'WAITING' && entry ? entry.ahead + 1 - this.gone.slice(entry.seenAt).filter((arrival) => arrival < entry.arrival).length : null;
    return { registrationId, kind, position, offeredUntil: kind === 'OFFERED' ? (entry?.offeredUntil ?? null) : null };
  }

  private get free(): number {
    return this.room.capacity === null ? Infinity : this.room.capacity - this.taken;
  }

  private objection(known: Registration | null, { answer, channel }: Says): WhyClosed | null {
    const { state, pausedAt, startsAt, endsAt, answersCloseAt } = this.room;
    if (state !== 'PUBLISHED') return state === 'DRAFT' ? 'notOpen' : state === 'CANCELLED' ? 'cancelled' : 'closed';
    if (channel === 'OFFICE') return this.now >= endsAt ? 'closed' : null;
    // An offer holds until its term, even when that is later than the last answers.
    if (known?.kind === 'OFFERED') return this.now >= startsAt ? 'closed' : null;
    if (this.now >= answersCloseAt || this.now >= startsAt) return 'closed';
    if (answer === 'NOT_GOING' || known?.kind === 'GOING' || known?.kind === 'WAITING') return null;
    if (pausedAt) return 'paused';
    return (this.free <= 0 || this.waiting > 0) && this.waiting >= MOST_WAITING ? 'full' : null;
  }

  private welcome(registration: Registration, says: Says): void {
    if (registration.kind === 'GOING' || registration.kind === 'WAITING') return;
    this.answered(registration, says);
    if (registration.kind === 'OFFERED') {
      this.end(registration, 'accept');
      this.seat(registration, says);
    } else if (this.free > 0 && this.waiting === 0) {
      this.seat(registration, says);
    } else {
      this.join(registration, says);
      this.note(registration, 'waitlisted', says);
    }
  }

  private letGo(registration: Registration, says: Says, cause: Cause): void {
    if (registration.state === 'CANCELLED' && registration.version > 0) return;
    this.answered(registration, says);
    const came = registration.kind === 'GOING';
    if (came) {
      this.taken -= 1;
      if (!this.issued.delete(registration.id)) this.voided.add(registration.id);
    }
    if (registration.entry) this.end(registration, 'decline');
    if (registration.state !== 'CANCELLED') registration.step('decline', cause);
    this.note(registration, came ? 'cancelled' : 'declined', says);
    this.offerFreed();
  }

  /** The answer by name becomes that of the record; the one that was there takes the name instead. */
  private move(personId: string, byName: Registration, byRecord: Registration | null): void {
    const { name, email, locale } = byName;
    Object.assign(byName, { personId, name: null, email: null, locale: null });
    if (byRecord) Object.assign(byRecord, { personId: null, name, email, locale });
    for (const one of [byName, byRecord]) if (one) this.moved.add(one);
  }

  /** It holds nothing any more, and nobody is told: its respondent has an answer. */
  private takeIn(other: Registration): void {
    if (other.kind === 'GOING') {
      this.taken -= 1;
      if (!this.issued.delete(other.id)) this.voided.add(other.id);
    }
    if (other.entry) this.end(other, 'decline');
    if (other.state === 'CANCELLED') other.cause = 'MERGED';
    else other.step('decline', 'MERGED');
    this.changed.add(other);
  }

  private answered(registration: Registration, { channel }: Says): void {
    Object.assign(registration, { channel, answeredAt: this.now });
  }

  private seat(registration: Registration, says: Says): void {
    registration.step('confirm');
    this.taken += 1;
    this.issued.add(registration.id);
    this.note(registration, 'confirmed', says);
  }

  private join(registration: Registration, says: Says): void {
    this.answered(registration, says);
    registration.step('wait');
    this.arrivals += 1;
    registration.entry = WaitlistEntry.of({ id: this.newId(), registrationId: registration.id, arrival: this.arrivals, state: 'WAITING', arrivedAt: this.now, ahead: this.waiting, seenAt: this.gone.length });
    this.entries.add(registration.entry);
    this.waiting += 1;
    this.queue.push(registration);
  }

  private offer(registration: Registration, until: Date, says: Says | null): void {
    const entry = registration.entry!;
    entry.step('offer', this.now);
    Object.assign(entry, { offeredAt: this.now, offeredUntil: until });
    this.entries.add(entry);
    this.leave(entry);
    this.taken += 1;
    this.note(registration, 'offered', says);
  }

  /** A place on the list ends; an offered seat is given back, to be taken anew by whoever it goes to. */
  private end(registration: Registration, how: 'accept' | 'decline' | 'expire'): void {
    const entry = registration.entry!;
    if (entry.state === 'OFFERED') this.taken -= 1;
    else this.leave(entry);
    entry.step(how, this.now);
    this.entries.add(entry);
    registration.entry = null;
  }

  private leave(entry: WaitlistEntry): void {
    this.waiting -= 1;
    this.gone.push(entry.arrival);
  }

  private note(registration: Registration, verb: Verb, says: Says | null): void {
    this.changed.add(registration);
    this.lines.push({ verb: `registration.${verb}`, registrationId: registration.id, by: says?.by ?? null, requestId: says?.requestId ?? null });
  }
}
