import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@cordee/platform';
import { MemberFacts } from '@cordee/identity';
import { Gratitude } from '@cordee/reciprocity';
import { type OwnAsk, SeekerReads } from '../data/seeker.reads';
import type { AskRefused } from '../domain/errors';
import { type Limits, mayAsk, mayAskAgain, type SeekerRecord } from '../domain/limits';
import { countsAsOpen, seekerStage } from '../domain/seeker-view';
import { IntroductionCalendar } from './introduction-calendar';
import { limitsSetting } from './settings';

const DAY_MS = 86_400_000;

/** Whether somebody may ask now: from what they have asked, and never from what they may not know of it. */
export interface SeekerBook {
  readonly limits: Limits;
  readonly record: SeekerRecord;
  readonly thisWeek: number;
  readonly thisMonth: number;
  readonly refusal: AskRefused | null;
  /** Whether this person may be asked, as far as the two of them are concerned. */
  readonly refusalFor: (targetId: string) => AskRefused | null;
  /** The live request to this person. */
  readonly openWith: (targetId: string) => string | null;
}

@Injectable()
export class SeekerBooks {
  constructor(
    private readonly asks: SeekerReads,
    private readonly members: MemberFacts,
    private readonly gratitude: Gratitude,
    private readonly settings: Settings,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<SeekerBook> {
    const now = this.clock.now();
    const zone = await this.calendar.zone();
    const limits = await this.settings.get(limitsSetting);
    const asks = await this.asks.asksOf(personId);
    const own = asks.filter(({ answersOpenAsk }) => !answersOpenAsk);
    const [member] = await this.members.of([personId]);
    const within = (days: number): Date[] => own.flatMap(({ submittedAt }) => (now.getTime() - submittedAt.getTime() < days * DAY_MS ? [submittedAt] : []));
    const record: SeekerRecord = {
      open: own.filter((ask) => countsAsOpen(ask, now)).length, sentAt: within(30), sentEver: own.length, accountSince: member?.linkedAt ?? null, unthanked: await this.gratitude.unthanked(personId),
    };
    /** The latest comes first. */
    const latest = (targetId: string): OwnAsk | undefined => own.find((ask) => ask.targetId === targetId);
    const stageOf = (ask: OwnAsk) => ({ ...ask, stage: seekerStage(ask, now) });
    return {
      limits, record, thisWeek: within(7).length, thisMonth: record.sentAt.length, refusal: mayAsk(record, limits, now, zone),
      refusalFor: (targetId) => mayAskAgain(latest(targetId) ? stageOf(latest(targetId)!) : null, limits, now, zone),
      openWith: (targetId) => asks.find((ask) => ask.targetId === targetId && ['WITH_CONNECTOR', 'WITH_CONTACT', 'CONNECTED'].includes(seekerStage(ask, now)))?.id ?? null,
    };
  }
}

