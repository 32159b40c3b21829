import { Injectable } from '@nestjs/common';
import { Money, Temporal } from '@cordee/platform';
import { Recipients } from '@cordee/messaging';
import type { PlanRow } from '../data/plans.repository';
import type { Period } from '../domain/period';
import { rfReference } from '../domain/reference';
import { MembershipCalendar } from './calendar';
import { DueLetters } from './due-letters';

export interface MailSample {
  /** Whose mail it is. */
  recipient: string;
  fromName: string;
  subject: string;
  html: string;
}

/** Leads nowhere: staff never hold a link that acts for a member. */
const INERT = '#';

/** The mail that a member would read, before there is anything to send. */
@Injectable()
export class DueSamples {
  constructor(
    private readonly recipients: Recipients,
    private readonly letters: DueLetters,
    private readonly calendar: MembershipCalendar,
  ) {}

  async issued(plan: PlanRow, personId: string, period: Period): Promise<MailSample | null> {
    const recipient = (await this.recipients.of([personId])).get(personId);
    if (!recipient) return null;
    const stationery = await this.letters.stationery();
    const due = {
      dueOn: await this.dueOn(period), periodStartsOn: period.startsOn, periodEndsOn: period.endsOn,
      reference: rfReference('0'.repeat(14)), amount: plan.price, paid: Money.of(0n, plan.price.currency),
    };
    const { subject, html } = this.letters.write('issued', due, { firstName: recipient.firstName, locale: recipient.locale, link: INERT, stop: INERT }, stationery);
    return { recipient: recipient.displayName, fromName: stationery.head.name, subject, html };
  }

  private async dueOn({ startsOn }: Period): Promise<Temporal.PlainDate> {
    const soonest = (await this.calendar.today()).add({ days: 30 });
    return Temporal.PlainDate.compare(startsOn, soonest) > 0 ? startsOn : soonest;
  }
}
