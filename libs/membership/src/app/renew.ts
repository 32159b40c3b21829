import { Injectable } from '@nestjs/common';
import { NotFound } from '@cordee/platform';
import type { FollowedAct } from '@cordee/messaging';
import { LedgerFacts, type ReceiptView } from '@cordee/ledger';
import { DuesReads } from '../data/dues.reads';
import { IssueRenewal } from './issue-renewal';
import { PayDues, type Payable } from './pay-dues';
import { RenewalDesk, type Standing } from './renewal-desk';
import { RenewalLinks } from './renewal-links';

export interface RenewalByLink {
  act: FollowedAct;
  standing: Standing;
  /** Of this member, the newest first; of what is paid only. */
  receipts: ReceiptView[];
  /** The last payment came to nothing. */
  refused: boolean;
}

/** What a link that renews lets its person do: see the offer, and go to pay it. */
@Injectable()
export class Renew {
  constructor(
    private readonly links: RenewalLinks,
    private readonly desk: RenewalDesk,
    private readonly ledger: LedgerFacts,
    private readonly dues: DuesReads,
    private readonly issuing: IssueRenewal,
    private readonly paying: PayDues,
  ) {}

  /** Null alike for whatever link does not hold. Writes nothing: scanners open links. */
  async look(token: string): Promise<RenewalByLink | null> {
    const act = await this.links.follow(token);
    const [membershipId] = act?.about ?? [];
    if (!act || !membershipId) return null;
    const { membership, ...standing } = await this.desk.of(membershipId);
    if (standing.kind === 'OVER' || membership?.personId !== act.personId) return null;
    const receipts = standing.kind === 'PAID' ? (await this.ledger.receiptsOf(act.personId)).slice(0, 3) : [];
    const due = standing.kind === 'OFFER' ? standing.offer.due : null;
    return { act, standing, receipts, refused: due !== null && (await this.dues.failedPayments(due.id)).lastFailure !== null };
  }

  /** To the provider; or to nothing more where there is nothing to pay. */
  async pay(token: string): Promise<Payable | { done: true } | null> {
    const found = await this.look(token);
    if (!found) return null;
    if (found.standing.kind !== 'OFFER') return { done: true };
    const { offer } = found.standing;
    const dueId = offer.due?.id ?? (await this.issuing.of(offer.membershipId));
    if (!dueId) return null;
    const [due] = await this.dues.byIds([dueId]);
    if (!due) return new NotFound();
    if (due.state === 'PAID') return { done: true };
    return this.paying.payOne(due);
  }
}
