import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, NotFound, Settings } from '@cordee/platform';
import { Acquaintances } from '@cordee/people';
import { type AskType, type Cap, Giving, LoadLedger, LoadLimitReached, PositioningMissing } from '@cordee/reciprocity';
import { MembersReads } from '../data/members.reads';
import { SeekerReads } from '../data/seeker.reads';
import type { AskText } from '../domain/ask-text';
import { type AskRefused, OfferMissing } from '../domain/errors';
import type { Introduction } from '../domain/introduction';
import type { Limits } from '../domain/limits';
import { lint } from '../domain/lint';
import { dayOf } from '../domain/release';
import { MODULE } from './aftermath';
import { IntroductionCalendar } from './introduction-calendar';
import { SeekerBooks } from './seeker-book';
import { limitsSetting } from './settings';

interface Way {
  readonly personId: string;
  readonly askType: AskType;
  readonly connectorId: string | null;
}
type Refusal = InvalidInput | NotFound | AskRefused | LoadLimitReached | PositioningMissing | OfferMissing;

export const capOf = ({ connectorPer30Days, connectorOpen }: Limits): Cap => ({ per30Days: connectorPer30Days, open: connectorOpen });

/** Whether this may be asked of this person by this way: the text, the seeker, the two, and out of whose way somebody keeps. */
@Injectable()
export class AskChecks {
  constructor(
    private readonly giving: Giving,
    private readonly ledgerOfAll: LoadLedger,
    private readonly books: SeekerBooks,
    private readonly people: PeopleChecks,
    private readonly texts: SeekerReads,
    private readonly settings: Settings,
  ) {}

  /** The seeker's positioning line where all is well. */
  async run(seekerId: string, way: Way, text: AskText): Promise<string | Refusal> {
    const facts = await this.giving.facts([seekerId, way.personId]);
    const { positioning, offers } = facts.get(seekerId)!;
    if (!positioning) return new PositioningMissing();
    if (offers.length === 0) return new OfferMissing();
    const [worst] = lint(text, positioning, await this.texts.earlierTexts(seekerId, way.personId)).filter(({ blocks }) => blocks);
    if (worst) return new InvalidInput([worst.field], worst.code);
    const people = await this.people.known(seekerId, way);
    if (people) return people;
    const target = facts.get(way.personId)!;
    if (!target.accepts.includes(way.askType)) return new InvalidInput(['askType'], 'notAccepted');
    if (!way.connectorId && !target.acceptsDirect) return new InvalidInput(['connectorId'], 'connectorNeeded');
    const book = await this.books.of(seekerId);
    return book.refusalFor(way.personId) ?? book.refusal ?? (await this.people.apart(seekerId, way)) ?? positioning;
  }

  /** The last word, and the last lock: both are asked at once, and for as long as nothing may be known. */
  async ledger({ id, targetId, connectorId, releaseAt }: Introduction): Promise<LoadLimitReached | null> {
    const ask = { module: MODULE, sourceId: id, openUntil: releaseAt! } as const;
    const cap = capOf(await this.settings.get(limitsSetting));
    return (await this.ledgerOfAll.ask([{ ...ask, personId: targetId }, ...(connectorId ? [{ ...ask, personId: connectorId, cap }] : [])])) ?? null;
  }
}

/** Who may be asked, and through whom, by facts. */
@Injectable()
export class PeopleChecks {
  constructor(
    private readonly members: MembersReads,
    private readonly acquaintances: Acquaintances,
    private readonly giving: Giving,
    private readonly settings: Settings,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  async known(seekerId: string, { personId, connectorId }: Way): Promise<NotFound | null> {
    const living = await this.members.living([personId, ...(connectorId ? [connectorId] : [])]);
    if (!living.has(personId)) return new NotFound(['personId']);
    if (!connectorId) return null;
    const known = (await this.acquaintances.knownTo([seekerId])).get(seekerId) ?? [];
    return living.has(connectorId) && known.some(({ otherId }) => otherId === connectorId) ? null : new NotFound(['connectorId']);
  }

  /** Somebody who keeps out of the other's way is answered for like somebody who rests. */
  async apart(seekerId: string, { personId, connectorId }: Way): Promise<LoadLimitReached | null> {
    const asked = [personId, ...(connectorId ? [connectorId] : [])];
    const apart = await this.apartFrom(seekerId, asked);
    for (const one of asked) if (apart.has(one)) return new LoadLimitReached(one, null);
    return connectorId ? this.rests(connectorId) : null;
  }

  /** In either direction: of these, those who keep out of this one's way, or out of whose way this one keeps. */
  async apartFrom(seekerId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const theirs = await this.giving.shieldedFrom(seekerId, personIds);
    const own = await this.members.keptFrom(seekerId, personIds);
    return new Set([...theirs, ...own]);
  }

  /** Whoever has just passed something on is left in peace for a while. */
  private async rests(connectorId: string): Promise<LoadLimitReached | null> {
    const last = (await this.members.lastForwards([connectorId])).get(connectorId);
    const { forwardRestDays } = await this.settings.get(limitsSetting);
    const until = last && new Date(last.getTime() + forwardRestDays * 86_400_000);
    return until && until > this.clock.now() ? new LoadLimitReached(connectorId, dayOf(until, await this.calendar.zone())) : null;
  }
}
