import { Injectable } from '@nestjs/common';
import { Activity, Clock, Timers } from '@cordee/platform';
import { AnswersRepository, keyOf, type RoomFacts } from '../data/answers.repository';
import { EventsRepository, type Quota } from '../data/events.repository';
import { RespondentsRepository, type ByName } from '../data/respondents.repository';
import { keyOfRespondent, type Registration, type Respondent } from '../domain/registration';
import { Seating } from '../domain/seating';

/** Ends an offer that nobody has taken up. */
export const OFFER_TIMER = 'events.offerEnds';

export interface OpenSeats {
  readonly eventId: string;
  readonly seating: Seating;
  readonly audience: RoomFacts['audience'];
  /** By respondent (`keyOfRespondent`), and by id. */
  readonly known: Map<string, Registration>;
  byId(registrationId: string): Registration | null;
  /** Whoever gave an address that is one record's is that person. */
  recognised(who: Respondent): Respondent;
}

/** Whose answers are about to change, and how many seats that may free. */
export interface SeatWish {
  readonly who?: readonly Respondent[];
  readonly registrationIds?: readonly string[];
  readonly mayFree?: number;
}

/**
 * Inside a unit of work: takes the event's lock, brings its seats up to date, and writes what has become of them. The only door through
 * which seats are given and taken.
 */
@Injectable()
export class Seats {
  constructor(
    private readonly events: EventsRepository,
    private readonly answers: AnswersRepository,
    private readonly respondents: RespondentsRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async open(eventId: string, { who = [], registrationIds = [], mayFree = 0 }: SeatWish): Promise<OpenSeats | null> {
    const now = this.clock.now();
    const quota = await this.events.lock(eventId);
    const facts = quota && (await this.answers.room(eventId, now));
    if (!facts) return null;
    const owners = await this.respondents.owners(who.flatMap((one) => ('email' in one ? [one.email] : [])));
    const recognised = (one: Respondent): Respondent => ('email' in one && owners.has(one.email) ? { personId: owners.get(one.email)! } : one);
    const people = who.map(recognised);
    const byName = await this.respondents.byName(eventId, people.flatMap((one) => ('personId' in one ? [one.personId] : [])));
    const waiting = Math.min(facts.waiting, mayFree + byName.length + facts.due + freeSeats(quota));
    const wanted = { who: [...people, ...byName.map(({ personId }) => ({ personId }))], registrationIds: [...registrationIds, ...byName.map(({ registrationId }) => registrationId)], waiting };
    const found = await this.answers.registrations(eventId, wanted, now);
    const queue = found.filter(({ kind }) => kind === 'WAITING').sort((a, b) => a.entry!.arrival - b.entry!.arrival);
    const seating = new Seating({ ...facts, ...quota }, queue.slice(0, waiting), now, () => this.clock.newId());
    const due = found.filter(({ kind, entry }) => kind === 'OFFERED' && entry!.offeredUntil! <= now);
    seating.expire(due.sort((a, b) => a.entry!.arrival - b.entry!.arrival));
    uniteAll(seating, found, byName);
    return { eventId, seating, audience: facts.audience, known: new Map(found.map((one) => [keyOf(one), one])), byId: (id) => found.find((one) => one.id === id) ?? null, recognised };
  }

  async keep({ eventId, seating }: OpenSeats): Promise<void> {
    const now = this.clock.now();
    await this.answers.write(eventId, seating, () => this.clock.newId(), now);
    const entries = [...seating.entries];
    await this.timers.setMany(OFFER_TIMER, entries.flatMap(({ id, state, offeredUntil }) => (state === 'OFFERED' ? [{ key: id, dueAt: offeredUntil! }] : [])));
    await this.timers.cancelMany(OFFER_TIMER, entries.filter(({ state, offeredUntil }) => state !== 'OFFERED' && offeredUntil).map(({ id }) => id));
    await this.activity.recordAll(seating.lines.map(({ verb, registrationId, by, requestId }) => ({ verb, subject: registrationId, actor: by, requestId, audience: 'office' })));
  }

  /** Nobody has answered, but a term is over or there are more seats: whoever waits is offered what is free. */
  async settle(eventId: string): Promise<void> {
    const open = await this.open(eventId, {});
    if (open) await this.keep(open);
  }
}

const freeSeats = ({ capacity, taken }: Quota): number => (capacity === null ? Infinity : Math.max(0, capacity - taken));

/** Before anybody is heard: one person, one answer. */
function uniteAll(seating: Seating, found: readonly Registration[], byName: readonly ByName[]): void {
  for (const { registrationId, personId } of byName) {
    const named = found.find(({ id }) => id === registrationId)!;
    seating.unite(personId, named, found.find((one) => one !== named && keyOf(one) === keyOfRespondent({ personId })) ?? null);
  }
}
