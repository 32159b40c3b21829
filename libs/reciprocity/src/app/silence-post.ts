import { Injectable } from '@nestjs/common';
import { Mailer } from '@cordee/platform';
import { ActLinks, Letterheads, type Recipient } from '@cordee/messaging';
import { SilenceLetters } from './silence-letters';

/** The purpose of the link by which a helper says whether they stay. */
export const SILENCE = 'reciprocity.silence';
const KIND = { stream: 'help', transactional: false } as const;
const LINK_DAYS = 90;
const DAY_MS = 86_400_000;

/** The mail with three answers, one link behind them. In jobs, outside of units of work. */
@Injectable()
export class SilencePost {
  constructor(
    private readonly links: ActLinks,
    private readonly letterheads: Letterheads,
    private readonly letters: SilenceLetters,
    private readonly mailer: Mailer,
  ) {}

  /** @param since when they fell silent: one mail for each time */
  async send(reader: Recipient & { address: string }, since: Date, uniqueKey: string): Promise<void> {
    const { personId, address } = reader;
    const letterhead = await this.letterheads.current();
    const token = await this.links.tokenFor({ purpose: SILENCE, personId, about: [] }, new Date(since.getTime() + LINK_DAYS * DAY_MS));
    const stop = (await this.mailer.unsubscribeUrl({ ...KIND, address, personId })) ?? '';
    const answer = (wish: string): string => `${letterhead.origin}/disponibilite/${token}?reponse=${wish}`;
    const letter = this.letters.write(reader, { stay: answer('reste'), pause: answer('pause'), stop: answer('stop'), unsubscribe: stop }, letterhead);
    await this.mailer.send({ ...KIND, ...letter, purpose: 'helper-silent', uniqueKey, to: { address, personId }, unsubscribeUrl: stop, fromName: letterhead.name });
  }
}
