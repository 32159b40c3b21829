import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import { Mailer, type SendOutcome } from '@cordee/platform';
import { type Letterhead, Letterheads, type Recipient, Recipients } from '@cordee/messaging';
import type { HelpReader } from './help-letters';

const KIND = { stream: 'help', transactional: false } as const;

export interface HelpMail {
  readonly purpose: string;
  /** One mail per key. */
  readonly uniqueKey: string;
  readonly link: string;
  readonly write: (reader: HelpReader, letterhead: Letterhead) => RenderedMail;
}

/** Mails about help, each with its one button. In jobs, outside of units of work. */
@Injectable()
export class HelpPost {
  constructor(
    private readonly letterheads: Letterheads,
    private readonly recipients: Recipients,
    private readonly mailer: Mailer,
  ) {}

  /** Those of these people who live, by their id. */
  living(personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
    return this.recipients.of(personIds);
  }

  /** @param to somebody with an address */
  async send({ personId, address, firstName, locale }: Recipient, { purpose, uniqueKey, link, write }: HelpMail): Promise<SendOutcome> {
    const letterhead = await this.letterheads.current();
    const to = { address: address!, personId };
    const stop = (await this.mailer.unsubscribeUrl({ ...KIND, ...to })) ?? '';
    const letter = write({ firstName, locale, link: letterhead.origin + link, stop }, letterhead);
    return this.mailer.send({ ...KIND, ...letter, purpose, uniqueKey, to, unsubscribeUrl: stop, fromName: letterhead.name });
  }
}
