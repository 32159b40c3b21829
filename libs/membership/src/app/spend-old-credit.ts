import { Injectable } from '@nestjs/common';
import { LedgerFacts, UseCredit } from '@cordee/ledger';
import type { DueRow } from '../data/dues.reads';
import { isOpen } from '../domain/due';
import { DUE } from './settle-dues';

/** Money that somebody has here already pays what is newly asked of them, before they are asked. Once for each due. */
@Injectable()
export class SpendOldCredit {
  constructor(
    private readonly ledger: LedgerFacts,
    private readonly credit: UseCredit,
  ) {}

  async on(dues: readonly DueRow[]): Promise<void> {
    const open = dues.filter(({ state, isOver }) => isOpen(state) && !isOver);
    const credit = await this.ledger.creditOf([...new Set(open.map(({ personId }) => personId))]);
    for (const due of open) {
      const theirs = credit.get(due.personId);
      if (!theirs || theirs.isZero) continue;
      await this.credit.apply(due.personId, [{ kind: DUE, targetId: due.id, amount: due.amount.minus(due.paid) }], `credit for the due ${due.id}`);
    }
  }
}
