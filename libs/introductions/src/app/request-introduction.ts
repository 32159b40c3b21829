import { Injectable } from '@nestjs/common';
import { Clock, Db, Idempotency, type IdempotencyMismatch, InvalidInput, isDomainError, NotFound, requireActor, requireAssociation, UnitOfWork } from '@cordee/platform';
import type { AskType, LoadLimitReached, PositioningMissing } from '@cordee/reciprocity';
import { IntroductionsRepository } from '../data/introductions.repository';
import { type AskText, tidyAsk } from '../domain/ask-text';
import { type AskRefused, IntroductionRefused, type OfferMissing } from '../domain/errors';
import { Introduction } from '../domain/introduction';
import { AskChecks } from './ask-checks';
import { Aftermath } from './aftermath';
import { IntroductionCalendar } from './introduction-calendar';
import type { Taken } from './take-step';

export interface Wished {
  readonly personId: string;
  readonly askType: AskType;
  /** Null: directly. */
  readonly connectorId: string | null;
  readonly why: string;
  readonly context?: string | null | undefined;
  readonly offer?: string | null | undefined;
}
/** A draft that somebody's redirection has left. */
export type Requested = Wished & { readonly draftId: string | null };

export type RequestRefusal = InvalidInput | NotFound | AskRefused | LoadLimitReached | PositioningMissing | OfferMissing | IntroductionRefused;

/** Somebody asks: everything is looked at again under the seeker's own lock, and the ledger of those who are asked has the last word. */
@Injectable()
export class RequestIntroduction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly sending: SendRequest,
  ) {}

  run(wished: Requested, key: string): Promise<Taken | RequestRefusal | IdempotencyMismatch> {
    const text = tidyAsk(wished);
    const { personId, askType, connectorId, draftId } = wished;
    return this.work.run(() => this.idempotency.once<Taken | RequestRefusal>('requestIntroduction', key, { personId, askType, connectorId, draftId, ...text }, () => this.sending.run({ personId, askType, connectorId, draftId }, text)));
  }
}

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
    const positioning = await this.checks.run(seekerId, wished, text);
    if (isDomainError(positioning)) return positioning;
    const fresh = one.state === 'DRAFT' && wished.draftId === null;
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
    const way = { askType, targetId: personId, connectorId, route: connectorId ? ('CONNECTOR' as const) : ('DIRECT' as const) };
    if (!draftId) return Introduction.draft({ associationId: requireAssociation(), id: this.clock.newId(), seekerId, ...way }, this.clock.now());
    const draft = await this.introductions.lock(draftId);
    if (!draft || draft.seekerId !== seekerId) return new NotFound(['draftId']);
    return draft.state === 'DRAFT' ? Object.assign(draft, way) : new IntroductionRefused('WITH_CONTACT');
  }
}
