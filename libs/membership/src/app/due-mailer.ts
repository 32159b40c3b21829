import { Injectable } from '@nestjs/common';
import { Mailer, type SendOutcome } from '@cordee/platform';
import { Recipients, type Recipient } from '@cordee/messaging';
import type { DueRow } from '../data/dues.reads';
import { DueLetters, type Stationery } from './due-letters';
import type { DueLetterKind } from './due-writer';
import { RenewalLinks } from './renewal-links';

export const DUES_STREAM = 'dues';

export interface DueMail {
  due: DueRow;
  kind: DueLetterKind;
  /** One mail per key. */
  uniqueKey: string;
}

/** Mails about dues, each with its one button: a link that renews and nothing else. In jobs, outside of units of work. */
@Injectable()
export class DueMailer {
  constructor(
    private readonly recipients: Recipients,
    private readonly letters: DueLetters,
    private readonly links: RenewalLinks,
    private readonly mailer: Mailer,
  ) {}

  /** What became of each, in their order; null for somebody without an address, and for what is no longer asked for: a membership may have ended a moment ago. */
  async send(mails: readonly DueMail[]): Promise<(SendOutcome | null)[]> {
    const people = [...new Set(mails.map(({ due }) => due.personId))];
    const recipients = await this.recipients.of(people);
    const keyVersions = await this.links.keyVersions(people);
    const stationery = await this.letters.stationery();
    return Promise.all(mails.map(async (mail) => {
      const recipient = recipients.get(mail.due.personId);
      return recipient?.address && !mail.due.isOver ? this.sendOne(mail, { ...recipient, address: recipient.address }, keyVersions.get(recipient.personId)!, stationery) : null;
    }));
  }

  private async sendOne({ due, kind, uniqueKey }: DueMail, to: Recipient & { address: string }, keyVersion: number, stationery: Stationery): Promise<SendOutcome> {
    const stream = { stream: DUES_STREAM, transactional: false };
    const stop = (await this.mailer.unsubscribeUrl({ ...stream, address: to.address, personId: to.personId })) ?? '';
    const link = `${stationery.head.origin}${this.links.path(to.personId, due.membershipId, keyVersion)}`;
    const letter = this.letters.write(kind, due, { firstName: to.firstName, locale: to.locale, link, stop }, stationery);
    return this.mailer.send({ ...stream, ...letter, purpose: `due-${kind}`, uniqueKey, to: { address: to.address, personId: to.personId }, unsubscribeUrl: stop, fromName: stationery.head.name });
  }
}
