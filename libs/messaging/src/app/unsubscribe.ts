import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@cordee/platform';
import { PreferenceRepository } from '../data/preference.repository';
import { DIGEST_STREAM, type DigestPreference } from '../domain/preference';
import { AddressBook } from './address-book';
import type { UnsubscribeLink } from './digest-links';
import { PreferenceBook } from './preference-book';

/** Nobody asked for an invitation: whoever says no to it wants no digest either. Every other stream is stopped alone. */
const ALSO_THE_DIGEST: ReadonlySet<string> = new Set([DIGEST_STREAM, 'invitation']);
export const stopsTheDigest = ({ stream }: Pick<UnsubscribeLink, 'stream'>): boolean => ALSO_THE_DIGEST.has(stream);

/**
 * Stops a stream for the address the mail went to, and with it the digest of a person where that is meant, at once: mail that is
 * queued already is held back when it is about to leave. Doing it twice changes nothing, and an erased person is still heard.
 */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: PreferenceBook,
    private readonly preferences: PreferenceRepository,
    private readonly addresses: AddressBook,
  ) {}

  async run(link: UnsubscribeLink): Promise<void> {
    await this.work.run(async () => {
      await this.addresses.leaveAlone(link.addressHash, link.stream);
      await this.ofTheDigest(link, 'digest.unsubscribed', (preference, now) => preference.unsubscribe(now));
    });
  }

  /** The button beside "it is done": the same person, by the same link, wishes it back. */
  async takeBack(link: UnsubscribeLink): Promise<void> {
    await this.work.run(async () => {
      await this.addresses.takeBack(link.addressHash, link.stream);
      await this.ofTheDigest(link, 'digest.resubscribed', (preference, now) => preference.resubscribe(now));
    });
  }

  private async ofTheDigest(link: UnsubscribeLink, verb: string, change: (preference: DigestPreference, now: Date) => DigestPreference): Promise<void> {
    if (!link.personId || !stopsTheDigest(link)) return;
    if (await this.preferences.find(link.personId)) await this.book.change(link.personId, verb, change);
  }
}
