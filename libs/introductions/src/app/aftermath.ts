import { Injectable } from '@nestjs/common';
import { Activity, type ActivityFacts, Clock, Timers } from '@cordee/platform';
import { LoadLedger } from '@cordee/reciprocity';
import { IntroductionsRepository } from '../data/introductions.repository';
import type { Introduction, Step } from '../domain/introduction';
import type { DeclineReason } from '../domain/reasons';
import { TIMERS, timersOf } from '../domain/timetable';
import type { Event } from '../domain/transitions';
import { IntroductionCalendar } from './introduction-calendar';

export const MODULE = 'introductions';

type Telling = (one: Introduction) => Pick<ActivityFacts, 'audience' | 'parties'>;
/** Whom it has reached so far: of a draft nobody but the seeker knows. */
const reached = ({ seekerId, connectorId, targetId, submittedAt, forwardedAt, route }: Introduction): string[] => !submittedAt ? [seekerId] : [seekerId, ...(connectorId ? [connectorId] : []), ...(forwardedAt || route === 'DIRECT' ? [targetId] : [])];
const parties: Telling = (one) => ({ parties: reached(one) });
const theTwo: Telling = ({ seekerId, targetId }) => ({ parties: [seekerId, targetId] });
/** What the seeker must not learn: read by whoever did it, or by nobody. */
const self: Telling = () => ({ audience: 'self' });
/** That something was decided, not what: the seeker hears of it by themselves. */
const office: Telling = () => ({ audience: 'office' });
const nobody: Telling = () => ({ audience: 'operator' });

/** By event: the verb of its line of activity, and who may read it. Never a reason, never a word. */
const LINES: Partial<Record<Event, { verb: string; to: Telling }>> = {
  submit: { verb: 'requested', to: parties },
  forward: { verb: 'forwarded', to: parties },
  accept: { verb: 'connected', to: parties },
  later: { verb: 'deferred', to: self },
  answerInstead: { verb: 'answered', to: parties },
  suggestOther: { verb: 'redirected', to: parties },
  pointElsewhere: { verb: 'redirected', to: parties },
  decline: { verb: 'refused', to: self },
  timeOut: { verb: 'timedOut', to: nobody },
  withdraw: { verb: 'withdrawn', to: parties },
  write: { verb: 'inTouch', to: theTwo },
  reportMeeting: { verb: 'met', to: parties },
  reportOutcome: { verb: 'outcome', to: parties },
  lapse: { verb: 'lapsed', to: parties },
  finish: { verb: 'closed', to: parties },
  report: { verb: 'reported', to: self },
  resume: { verb: 'settled', to: office },
  returnToDraft: { verb: 'settled', to: office },
  redirect: { verb: 'settled', to: office },
  close: { verb: 'settled', to: office },
};

/** What every step leaves behind, in its own transaction: the row, an unchangeable line, timers, load, activity. */
@Injectable()
export class Aftermath {
  constructor(
    private readonly introductions: IntroductionsRepository,
    private readonly ledger: LoadLedger,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  async follow(one: Introduction, step: Step, reason: DeclineReason | null = null): Promise<void> {
    await this.introductions.save(one);
    await this.introductions.note(one.id, step, reason);
    await this.arm(one);
    const line = LINES[step.event];
    if (line) await this.activity.record(`introduction.${line.verb}`, { subject: one.id, ...line.to(one) });
    // The load ledger is the last lock that anybody takes.
    await this.settleLoad(one, step);
  }

  /** Another report about what was decided already: that it was looked at, too. */
  async settledAgain(introductionId: string): Promise<void> {
    await this.activity.record('introduction.settled', { subject: introductionId, audience: 'office' });
  }

  /** Also after something that is no step: a place taken again, a reminder that was counted. */
  async arm(one: Introduction): Promise<void> {
    const wanted = timersOf(one, await this.calendar.window(), this.clock.now());
    for (const kind of TIMERS) {
      const dueAt = wanted.get(kind);
      if (dueAt) await this.timers.set(kind, one.id, dueAt);
      else await this.timers.cancel(kind, one.id);
    }
  }

  private async settleLoad(one: Introduction, { event, role, from }: Step): Promise<void> {
    const { id, connectorId, targetId } = one;
    const asked = role === 'connector' ? connectorId : role === 'target' ? targetId : null;
    switch (event) {
      case 'forward':
        await this.ledger.close(MODULE, id, connectorId!);
        await this.ledger.extend(MODULE, id, targetId, one.releaseAt!);
        break;
      case 'wake':
        await this.ledger.extend(MODULE, id, targetId, one.releaseAt!);
        break;
      // A refusal is never told: the ask stays open for as long as it would have.
      case 'accept': case 'answerInstead': case 'pointElsewhere': case 'suggestOther': case 'withdraw': case 'returnToDraft': case 'redirect': case 'close':
        await this.ledger.close(MODULE, id);
        break;
      case 'reportMeeting':
        if (from !== 'MET') await this.ledger.talk(MODULE, id, targetId);
        break;
      case 'resume':
        if (one.state === 'WITH_CONNECTOR' || one.state === 'WITH_TARGET') await this.ledger.extend(MODULE, id, one.state === 'WITH_TARGET' ? targetId : connectorId!, one.releaseAt!);
        break;
      default:
    }
    if (asked && ['forward', 'suggestOther', 'decline', 'accept', 'later', 'answerInstead', 'pointElsewhere'].includes(event)) await this.ledger.answered(asked);
  }
}
