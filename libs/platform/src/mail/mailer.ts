import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Config } from '../config/config';
import { openTransaction } from '../database/transaction';
import { requireAssociation } from '../scope/scope';
import { Tokens } from '../tokens/tokens';
import { compose, domainOf, parseSender, type Sender } from './compose';
import { CLAIM_MS, MailLog } from './mail-log';
import { MailGuard, type OutgoingMail, type Recipient, type SendOutcome } from './outgoing-mail';
import { Smtp } from './smtp';

/**
 * Sends a mail once per unique key and association: claimed before, marked after. A worker killed between the server's
 * yes and our mark sends a second copy; it carries the same Message-ID, so that mail programs show one.
 */
@Injectable()
export class Mailer {
  /** In whose name mail leaves, and to whom an answer goes. */
  readonly sender: Sender;

  constructor(
    config: Config,
    private readonly modules: ModuleRef,
    private readonly log: MailLog,
    private readonly smtp: Smtp,
    private readonly tokens: Tokens,
  ) {
    this.sender = parseSender(config.mailFrom ?? `Cordée <bonjour@${new URL(config.publicUrl(null)).hostname}>`);
  }

  /** In a job handler, outside of units of work. @throws RetryLater when the mail server is away or says "later". */
  async send(mail: OutgoingMail): Promise<SendOutcome> {
    if (openTransaction()) throw new Error('mail leaves after the commit, never inside a unit of work');
    const messageId = this.messageIdOf(mail);
    const message = compose(mail, this.sender, messageId, requireAssociation());
    const claim = await this.claim(mail, messageId);
    if (claim === 'SENT') return 'already-sent';
    if (claim === 'SUPPRESSED') return 'suppressed';
    if (claim === 'FAILED') return 'refused';
    return this.deliver(mail, message);
  }

  /** For those who send and cannot know where people say no. Null where nobody listens. */
  async unsubscribeUrl(recipient: Recipient): Promise<string | null> {
    return (await this.guard()?.unsubscribeUrl(recipient)) ?? null;
  }

  /** Of these addresses, those that nothing of this stream would reach now. Asked again as each mail leaves. */
  async unwanted(stream: string, addresses: readonly string[]): Promise<ReadonlySet<string>> {
    return (await this.guard()?.unwanted(stream, addresses)) ?? new Set();
  }

  private async deliver(mail: OutgoingMail, message: ReturnType<typeof compose>): Promise<SendOutcome> {
    const recipient: Recipient = { stream: mail.stream, address: mail.to.address, transactional: mail.transactional, ...(mail.to.personId ? { personId: mail.to.personId } : {}) };
    let refusal: string | null;
    try {
      if (!(await this.guard()?.allows(recipient) ?? mail.transactional)) {
        await this.log.mark(mail.uniqueKey, 'SUPPRESSED');
        return 'suppressed';
      }
      refusal = await this.smtp.deliver(message);
    } catch (error) {
      await this.log.release(mail.uniqueKey, String((error as { code?: string }).code ?? 'INTERNAL').slice(0, 40));
      throw error;
    }
    await this.log.mark(mail.uniqueKey, refusal ? 'FAILED' : 'SENT', refusal);
    if (refusal) await this.guard()?.refused(recipient, refusal);
    return refusal ? 'refused' : 'sent';
  }

  /** Another worker may hold the claim: it is either about to mark it, or dead. */
  private async claim(mail: OutgoingMail, messageId: string): Promise<'mine' | 'SENT' | 'FAILED' | 'SUPPRESSED'> {
    for (const giveUpAt = Date.now() + CLAIM_MS + 2_000; ; ) {
      const claim = await this.log.claim(mail, { sender: this.sender.address, dkimKey: this.smtp.dkimKey, messageId });
      if (claim !== 'busy' && claim !== 'CLAIMED') return claim;
      if (Date.now() > giveUpAt) throw new Error('the claim of a mail does not lapse');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  /** Derived from the key, so that a repeat is recognised as one. */
  private messageIdOf(mail: OutgoingMail): string {
    return `<${this.tokens.keyedHash('message-id', `${requireAssociation()}/${mail.uniqueKey}`)}@${domainOf(this.sender.address)}>`;
  }

  /** Without `messaging` nobody can say who has unsubscribed: only what was asked for leaves. */
  private guard(): MailGuard | null {
    try {
      return this.modules.get(MailGuard, { strict: false });
    } catch {
      return null;
    }
  }
}
