import { Injectable } from '@nestjs/common';
import { Money, Temporal } from '@cordee/platform';
import { Recipients, type Recipient } from '@cordee/messaging';
import type { DueRow } from '../data/dues.reads';
import type { PlanRow } from '../data/plans.repository';
import { campaignStart } from '../domain/campaign';
import { periodFrom, type Period } from '../domain/period';
import { rfReference } from '../domain/reference';
import { MembershipCalendar } from './calendar';
import { DueLetters, type DueToTell, type Stationery } from './due-letters';
import type { DueLetterKind } from './due-writer';

export interface MailSample {
  /** Whose mail it is. */
  recipient: string;
  fromName: string;
  subject: string;
  html: string;
}

export interface PlannedDays {
  /** Null: the period that is called when nobody says another. */
  periodStartsOn: Temporal.PlainDate | null;
  /** Null: a month from now, or as the period begins. */
  dueOn: Temporal.PlainDate | null;
}

/** Leads nowhere: staff never hold a link that acts for a member. */
const INERT = '#';
/** Of no due: what is paid under it would be nobody's. */
export const NO_REFERENCE = rfReference('0'.repeat(14));

/** The mails that members would read, before there is anything to send. */
@Injectable()
export class DueSamples {
  constructor(
    private readonly recipients: Recipients,
    private readonly letters: DueLetters,
    private readonly calendar: MembershipCalendar,
  ) {}

  async issued(plan: PlanRow, personId: string, days: PlannedDays): Promise<MailSample | null> {
    return this.shown('issued', await this.planned(plan, days), personId);
  }

  async reminder(due: DueRow): Promise<MailSample | null> {
    return this.shown(await this.reminderKind(due), due, due.personId);
  }

  /** The due that a campaign would make. */
  async planned(plan: PlanRow, { periodStartsOn, dueOn }: PlannedDays): Promise<DueToTell> {
    const period = periodFrom(plan, periodStartsOn ?? campaignStart(plan, await this.calendar.today()));
    return {
      dueOn: dueOn ?? (await this.usualDueOn(period)), periodStartsOn: period.startsOn, periodEndsOn: period.endsOn,
      reference: NO_REFERENCE, amount: plan.price, paid: Money.of(0n, plan.price.currency),
    };
  }

  async reminderKind({ dueOn }: Pick<DueToTell, 'dueOn'>): Promise<DueLetterKind> {
    return Temporal.PlainDate.compare(dueOn, await this.calendar.today()) < 0 ? 'after' : 'before';
  }

  private async shown(kind: DueLetterKind, due: DueToTell, personId: string): Promise<MailSample | null> {
    const recipient = (await this.recipients.of([personId])).get(personId);
    return recipient ? this.write(kind, due, recipient, await this.letters.stationery()) : null;
  }

  private write(kind: DueLetterKind, due: DueToTell, { firstName, locale, displayName }: Recipient, stationery: Stationery): MailSample {
    const { subject, html } = this.letters.write(kind, due, { firstName, locale, link: INERT, stop: INERT }, stationery);
    return { recipient: displayName, fromName: stationery.head.name, subject, html };
  }

  private async usualDueOn({ startsOn }: Period): Promise<Temporal.PlainDate> {
    const soonest = (await this.calendar.today()).add({ days: 30 });
    return Temporal.PlainDate.compare(startsOn, soonest) > 0 ? startsOn : soonest;
  }
}
