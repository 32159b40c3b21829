import { Injectable } from '@nestjs/common';
import { Clock, Db, InvalidInput, isDomainError, NotFound, requireActor, requireAssociation } from '@cordee/platform';
import type { LoadLimitReached, PositioningMissing } from '@cordee/reciprocity';
import { IntroductionsRepository } from '../data/introductions.repository';
import type { AskText } from '../domain/ask-text';
import { type AskRefused, IntroductionRefused, type OfferMissing } from '../domain/errors';
import { Introduction } from '../domain/introduction';
import { seekerStage } from '../domain/seeker-view';
import { Aftermath } from './aftermath';
import { AskChecks } from './ask-checks';
import { IntroductionCalendar } from './introduction-calendar';
import type { Taken } from './take-step';
import type { Way } from './way';

export interface Wished extends Way {
  readonly why: string;
  readonly context?: string | null | undefined;
  readonly offer?: string | null | undefined;
}
/** A draft that somebody's redirection has left. */
export type Requested = Wished & { readonly draftId: string | null };

export type RequestRefusal = InvalidInput | NotFound | AskRefused | LoadLimitReached | PositioningMissing | OfferMissing | IntroductionRefused;

/** The request itself. Its checks run under the seeker's own lock. */
@Injectable()
export class SendRequest {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: boolean = true;

  constructor(
    private readonly db: Db,
    private readonly introductions: IntroductionsRepository,
    private readonly checks: AskChecks,
    private readonly aftermath: Aftermath,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  /** In the caller's unit of work. */
  async run(wished: Omit<Requested, 'why' | 'context' | 'offer'>, text: AskText): Promise<Taken | RequestRefusal> {
    const { personId: seekerId } = requireActor();
    // Two requests of one person at once would each find one place free.
    if (this.alone) await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`introductions.seeker ${requireAssociation()} ${seekerId}`]);
    const one = await this.draft(seekerId, wished);
    if (isDomainError(one)) return one;
    const fresh = wished.draftId === null;
    const named = !fresh && one.targetId === wished.personId && one.connectorId === wished.connectorId;
    const positioning = await this.checks.run(seekerId, { ...wished, named }, text);
    if (isDomainError(positioning)) return positioning;
    Object.assign(one, routeOf(wished));
    const step = one.step('submit', 'seeker', seekerId, this.clock.now(), { window: await this.calendar.window() });
    if (isDomainError(step)) return step instanceof IntroductionRefused ? step : new IntroductionRefused('DRAFT');
    const words = { ...text, positioning };
    if (fresh) await this.introductions.add(one, words);
    else await this.introductions.rewrite(one.id, words);
    await this.aftermath.follow(one, step);
    const full = await this.checks.ledger(one);
    return full ?? { id: one.id };
  }

  private async draft(seekerId: string, { personId, askType, connectorId, draftId }: Omit<Requested, 'why' | 'context' | 'offer'>): Promise<Introduction | NotFound | IntroductionRefused | InvalidInput> {
    if ([seekerId, connectorId].includes(personId) || connectorId === seekerId) return new InvalidInput([personId === seekerId ? 'personId' : 'connectorId'], 'alreadyParty');
    if (!draftId) return Introduction.draft({ associationId: requireAssociation(), id: this.clock.newId(), seekerId, ...routeOf({ personId, askType, connectorId }) }, this.clock.now());
    const draft = await this.introductions.lock(draftId);
    if (!draft || draft.seekerId !== seekerId) return new NotFound(['draftId']);
    return draft.state === 'DRAFT' ? draft : new IntroductionRefused(seekerStage(draft, this.clock.now()));
  }
}

const routeOf = ({ personId, askType, connectorId }: Way): Pick<Introduction, 'askType' | 'targetId' | 'connectorId' | 'route'> =>
  ({ askType, targetId: personId, connectorId, route: connectorId ? 'CONNECTOR' : 'DIRECT' });
