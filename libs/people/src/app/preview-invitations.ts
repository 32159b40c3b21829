import { Injectable } from '@nestjs/common';
import { ReadScope } from '@cordee/platform';
import { Identity } from '@cordee/identity';
import { displayNameOf } from '../domain/facts';
import type { Audience } from './audience';
import { invitationLetter } from './invitation-letter';
import { InvitationList, type InvitationCounts, type Invitee } from './invitation-list';

/** Leads nowhere: staff never hold a link that acts for a member. */
const INERT = '#';

export interface InvitationSample {
  /** Whose mail it is. */
  recipient: string;
  fromName: string;
  subject: string;
  html: string;
}

/** What would leave, before it leaves: to how many, to whom not and why, and the mail that the first of them would read. */
@Injectable()
export class PreviewInvitations {
  constructor(
    private readonly reads: ReadScope,
    private readonly list: InvitationList,
    private readonly identity: Identity,
  ) {}

  of(audience: Audience): Promise<InvitationCounts & { sample: InvitationSample | null }> {
    return this.reads.run(async () => {
      const { recipients, counts } = await this.list.look(audience);
      return { ...counts, sample: recipients[0] ? await this.sampleFor(recipients[0]) : null };
    });
  }

  private async sampleFor(first: Invitee): Promise<InvitationSample> {
    const association = await this.identity.association();
    const { subject, html } = invitationLetter(association, { firstName: first.firstName, link: INERT, stop: INERT });
    return { recipient: displayNameOf(first), fromName: association.name, subject, html };
  }
}
