import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { UnitOfWork } from '../database/unit-of-work';
import { requireAssociation } from '../scope/scope';
import { Tokens } from '../tokens/tokens';
import type { OutgoingMail } from './outgoing-mail';

export type MailState = 'CLAIMED' | 'SENT' | 'FAILED' | 'SUPPRESSED';

/** How long a claim holds against a second worker: the lock of a job. After that its owner is taken for dead. */
export const CLAIM_MS = 10_000;

interface Row {
  state: MailState;
  claimed_at: Date;
  /** Why the last try did not get through; while a try runs, null. */
  error_code: string | null;
}

/** One row per message: who claimed it, what became of it; never a body, never an address. */
@Injectable()
export class MailLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /** `mine`: send it. `busy`: another worker has just claimed it. Otherwise what became of it. */
  claim(mail: OutgoingMail, sent: { sender: string; dkimKey: string | null; messageId: string }): Promise<'mine' | 'busy' | MailState> {
    return this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const inserted = await this.db.query(
        `insert into mail_message (association_id, id, unique_key, stream, sender, dkim_key, purpose, recipient_person_id, recipient_hash, state, message_id, attempts, claimed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'CLAIMED', $10, 1, $11) on conflict (association_id, unique_key) do nothing returning id`,
        [requireAssociation(), this.clock.newId(), mail.uniqueKey, mail.stream, sent.sender, sent.dkimKey, mail.purpose, mail.to.personId ?? null, this.hashOf(mail.to.address), sent.messageId, now],
      );
      if (inserted.length) return 'mine';
      const [row] = await this.db.query<Row>('select state, claimed_at, error_code from mail_message where association_id = $1 and unique_key = $2 for update', [requireAssociation(), mail.uniqueKey]);
      if (!row) return 'busy';
      if (row.state !== 'CLAIMED') return row.state;
      const age = now.getTime() - row.claimed_at.getTime();
      if (row.error_code === null && age >= 0 && age < CLAIM_MS) return 'busy';
      await this.db.query('update mail_message set claimed_at = $3, error_code = null, attempts = attempts + 1 where association_id = $1 and unique_key = $2', [requireAssociation(), mail.uniqueKey, now]);
      return 'mine';
    });
  }

  async mark(uniqueKey: string, state: Exclude<MailState, 'CLAIMED'>, code: string | null = null): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(() =>
      this.db.query('update mail_message set state = $3, error_code = $4, sent_at = $5 where association_id = $1 and unique_key = $2', [
        requireAssociation(), uniqueKey, state, code, state === 'SENT' ? now : null,
      ]),
    );
  }

  /** Gives the claim back, so that the next try need not wait for it to lapse. */
  async release(uniqueKey: string, code: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.db.query(`update mail_message set error_code = $3 where association_id = $1 and unique_key = $2 and state = 'CLAIMED'`, [
        requireAssociation(), uniqueKey, code,
      ]),
    );
  }

  private hashOf(address: string): string {
    return this.tokens.keyedHash('mail-recipient', address.toLowerCase());
  }
}
