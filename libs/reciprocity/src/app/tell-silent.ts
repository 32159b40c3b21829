import { Injectable } from '@nestjs/common';
import { Mailer } from '@cordee/platform';
import { ActLinks, Letterheads, Recipients } from '@cordee/messaging';
import { SilenceReads } from '../data/silence.reads';
import { SilenceLetters } from './silence-letters';

/** The purpose of the link by which a helper says whether they stay. */
export const SILENCE = 'reciprocity.silence';
const HELP_STREAM = 'help';
const LINK_DAYS = 90;
const DAY_MS = 86_400_000;

/** In the worker: one mail to whoever has fallen silent, with three answers. Once for each silence. */
@Injectable()
export class TellSilent {
  constructor(
    private readonly reads: SilenceReads,
    private readonly recipients: Recipients,
    private readonly letterheads: Letterheads,
    private readonly links: ActLinks,
    private readonly mails: SilenceLetters,
    private readonly mailer: Mailer,
  ) {}

  /** Says nothing to somebody who has come back in between, or has no address. */
  async tell(personId: string): Promise<void> {
    const helper = await this.reads.of(personId);
    const reader = (await this.recipients.of([personId])).get(personId);
    if (!helper?.silentAt || !reader?.address) return;
    const letterhead = await this.letterheads.current();
    const path = `/disponibilite/${await this.links.tokenFor({ purpose: SILENCE, personId, about: [] }, new Date(helper.silentAt.getTime() + LINK_DAYS * DAY_MS))}`;
    const kind = { stream: HELP_STREAM, transactional: false };
    const unsubscribe = (await this.mailer.unsubscribeUrl({ ...kind, address: reader.address, personId })) ?? '';
    const to = (answer: string): string => `${letterhead.origin}${path}?reponse=${answer}`;
    const letter = this.mails.write(reader, { stay: to('reste'), pause: to('pause'), stop: to('stop'), unsubscribe }, letterhead);
    await this.mailer.send({
      ...kind, ...letter, purpose: 'helper-silent', uniqueKey: `helper silent ${personId} ${helper.silentAt.toISOString()}`, to: { address: reader.address, personId }, unsubscribeUrl: unsubscribe, fromName: letterhead.name,
    });
  }
}
