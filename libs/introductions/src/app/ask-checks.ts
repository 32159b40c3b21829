import { Injectable } from '@nestjs/common';
import { InvalidInput, type NotFound, Settings } from '@cordee/platform';
import { type Cap, Giving, LoadLedger, type LoadLimitReached, PositioningMissing } from '@cordee/reciprocity';
import { SeekerReads } from '../data/seeker.reads';
import type { AskText } from '../domain/ask-text';
import { type AskRefused, OfferMissing } from '../domain/errors';
import type { Introduction } from '../domain/introduction';
import type { Limits } from '../domain/limits';
import { lint } from '../domain/lint';
import { MODULE } from './aftermath';
import { SeekerBooks } from './seeker-book';
import { limitsSetting } from './settings';
import { PeopleChecks } from './people-checks';
import type { Way } from './way';

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
