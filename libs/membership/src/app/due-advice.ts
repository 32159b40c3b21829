import { Injectable } from '@nestjs/common';
import { currentScope, Settings, t } from '@cordee/platform';
import type { PaymentAdvice } from '@cordee/ledger';
import { DuesReads } from '../data/dues.reads';
import { printedReference } from '../domain/reference';
import { offlineWays } from './offline-ways';
import { RenewalLinks } from './renewal-links';

/** For a payer whose payment did not go through. */
@Injectable()
export class DueAdvice {
  constructor(
    private readonly reads: DuesReads,
    private readonly links: RenewalLinks,
    private readonly settings: Settings,
  ) {}

  async for(dueIds: readonly string[]): Promise<PaymentAdvice> {
    const [due] = await this.reads.byIds(dueIds);
    if (!due) return { again: null, otherMeans: [] };
    const { locale } = currentScope();
    const { iban, chequeTo } = await offlineWays(this.settings);
    const reference = printedReference(due.reference);
    return {
      again: await this.links.pathFor(due.personId, due.membershipId),
      otherMeans: [
        ...(iban ? [t(locale, 'membership.mail.byTransfer', { iban, reference })] : []),
        ...(chequeTo ? [t(locale, 'membership.mail.byCheque', { chequeTo, reference })] : []),
      ],
    };
  }
}
