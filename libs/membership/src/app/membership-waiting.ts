import { Injectable } from '@nestjs/common';
import { currentScope, formatMoney } from '@cordee/platform';
import { WaitingList, type Waiting, type WaitingContributor, type WaitingItem } from '@cordee/identity';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { MembershipCalendar } from './calendar';
import { RenewalLinks } from './renewal-links';

/** "Votre cotisation est à régler", on the member's own site. The digest says it in its own words. */
@Injectable()
export class MembershipWaiting implements WaitingContributor {
  constructor(
    waiting: WaitingList,
    private readonly dues: DuesReads,
    private readonly links: RenewalLinks,
    private readonly calendar: MembershipCalendar,
  ) {
    waiting.contribute(this);
  }

  async waitingFor(personIds: readonly string[]): Promise<Waiting> {
    const today = (await this.calendar.today()).toString();
    const open = (await this.dues.openOf(personIds)).filter(({ periodEndsOn }) => periodEndsOn.toString() >= today);
    if (open.length === 0) return new Map();
    const keyVersions = await this.links.keyVersions(open.map(({ personId }) => personId));
    return new Map(open.map((due) => [due.personId, [this.item(due, keyVersions.get(due.personId)!)]]));
  }

  private item(due: DueRow, keyVersion: number): WaitingItem {
    const amount = formatMoney(currentScope().locale, due.amount.minus(due.paid));
    return { kind: 'membership.due', about: due.id, text: { key: 'membership.waiting.due', vars: { label: due.label, amount } }, path: this.links.path(due.personId, due.membershipId, keyVersion), onSiteOnly: true };
  }
}
