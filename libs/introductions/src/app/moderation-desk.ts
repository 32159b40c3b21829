import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, isDomainError, NotFound, requireActor } from '@cordee/platform';
import { IntroductionsRepository } from '../data/introductions.repository';
import { type LockedReport, ReportsRepository } from '../data/reports.repository';
import type { Introduction } from '../domain/introduction';
import { type ReportDecision, ReportSettled, STEP_OF } from '../domain/report';
import { Aftermath } from './aftermath';
import { IntroductionCalendar } from './introduction-calendar';
import { OtherWays } from './other-ways';

export interface Settling {
  readonly reportId: string;
  readonly decision: ReportDecision;
  /** Read by the seeker. */
  readonly message: string | null;
  /** Towards whom, when it is redirected. */
  readonly personId: string | null;
}
export type Settled = { reportId: string } | InvalidInput | NotFound | ReportSettled;

/** The one transaction of a decision. */
@Injectable()
export class ModerationDesk {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly introductions: IntroductionsRepository,
    private readonly others: OtherWays,
    private readonly aftermath: Aftermath,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  async decide(wish: Settling): Promise<Settled> {
    const report = await this.reports.lock(wish.reportId);
    if (!report) return new NotFound(['reportId']);
    if (report.settledAt) return new ReportSettled();
    const one = await this.introductions.lock(report.introductionId);
    // Somebody has decided on another report about it meanwhile: what is left is noted.
    if (one?.state !== 'UNDER_REVIEW') return this.note(wish, report);
    const towards = await this.towards(wish, one);
    if (isDomainError(towards)) return towards;
    await this.carryOut(wish, report, one);
    return { reportId: report.id };
  }

  private async note({ decision, message }: Settling, report: LockedReport): Promise<Settled> {
    await this.reports.settle(report.id, { at: this.clock.now(), by: requireActor().personId, decision, message });
    await this.aftermath.settledAgain(report.introductionId);
    return { reportId: report.id };
  }

  /** Two who have been connected cannot be sent back to before. */
  private async towards({ decision, personId }: Settling, one: Introduction): Promise<InvalidInput | NotFound | null> {
    if ((decision === 'RETURNED' || decision === 'REDIRECTED') && one.connectedAt) return new InvalidInput(['decision'], 'alreadyConnected');
    return decision === 'REDIRECTED' ? this.others.refusal(one, personId!) : null;
  }

  private async carryOut({ decision, message, personId }: Settling, report: LockedReport, one: Introduction): Promise<void> {
    const [at, by] = [this.clock.now(), requireActor().personId];
    // Once it is settled the words are closed to the moderator again: they are read, and added to, before.
    const words = decision === 'REDIRECTED' ? await this.introductions.words(one.id) : null;
    if (message) await this.introductions.say(one.id, 'moderator_words', message);
    const step = one.step(STEP_OF[decision], 'moderator', by, at, { window: await this.calendar.window(), ...(personId && { suggestedId: personId }) });
    if (isDomainError(step)) throw new Error(`a report of an introduction in ${one.state}`);
    await this.aftermath.follow(one, step);
    if (words) await this.others.leaveDraft(one, { targetId: personId!, connectorId: null, route: 'DIRECT' }, words);
    await this.reports.settleAll(report.introductionId, { at, by, decision, message });
  }
}
