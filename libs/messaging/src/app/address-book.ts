import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { SuppressionRepository } from '../data/suppression.repository';
import { DIGEST_STREAM } from '../domain/preference';
import { DigestLinks } from './digest-links';
import { Recipients } from './recipients';

/** The addresses that asked to be left alone, known by their keyed hash only. Used inside a unit of work. */
@Injectable()
export class AddressBook {
  constructor(
    private readonly suppressions: SuppressionRepository,
    private readonly recipients: Recipients,
    private readonly links: DigestLinks,
    private readonly clock: Clock,
  ) {}

  async leaveAlone(addressHash: string, topic: string): Promise<void> {
    await this.suppressions.add({ id: this.clock.newId(), addressHash, scope: 'TOPIC', topic, reason: 'UNSUBSCRIBED', createdAt: this.clock.now() });
  }

  async takeBack(addressHash: string, topic: string): Promise<void> {
    await this.suppressions.lift(addressHash, 'TOPIC', topic, this.clock.now());
  }

  /** A member who chose a rhythm wants the digest at the address they have now. */
  async welcomeBack(personId: string): Promise<void> {
    const address = (await this.recipients.of([personId])).get(personId)?.address;
    if (address) await this.takeBack(this.links.addressHash(address), DIGEST_STREAM);
  }
}
