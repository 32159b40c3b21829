import { Injectable } from '@nestjs/common';
import { RenewalDesk, type RenewalOffer } from './renewal-desk';
import { RenewalLinks } from './renewal-links';

/** What a member could renew now, and where. */
@Injectable()
export class MyRenewal {
  constructor(
    private readonly desk: RenewalDesk,
    private readonly links: RenewalLinks,
  ) {}

  async of(personId: string): Promise<(RenewalOffer & { path: string }) | null> {
    const standing = await this.desk.ofPerson(personId);
    if (standing?.kind !== 'OFFER') return null;
    return { ...standing.offer, path: await this.links.pathFor(personId, standing.offer.membershipId) };
  }
}
