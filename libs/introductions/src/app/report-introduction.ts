import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, requireActor } from '@cordee/platform';
import { IntroductionsRepository } from '../data/introductions.repository';
import { MOST } from '../domain/ask-text';
import { type ReportReason, REVIEW_HOURS } from '../domain/reasons';
import { saidOrNot } from './answers';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** A party asks the association to look at it: frozen until somebody has, within 72 hours. The other side is told nothing. */
@Injectable()
export class ReportIntroduction {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
    private readonly clock: Clock,
  ) {}

  async run(act: Act, reason: ReportReason, text: string | null): Promise<TakenOr<InvalidInput>> {
    const note = saidOrNot('note', text, MOST.note);
    if (note instanceof InvalidInput) return note;
    const dueAt = new Date(this.clock.now().getTime() + REVIEW_HOURS * 3_600_000);
    return this.step.run<never>({
      operation: 'reportIntroduction', act, input: { reason, note }, event: 'report',
      then: (one, step) => this.introductions.report(one, step, { reporterId: requireActor().personId, reason, note, dueAt }),
    });
  }
}
