import { Injectable } from '@nestjs/common';
import { ReadScope } from '@cordee/platform';
import { PreferenceRepository } from '../data/preference.repository';
import type { DigestPreference } from '../domain/preference';
import { DigestLinks } from './digest-links';
import { type Letterhead, Letterheads } from './letterhead';
import { Recipients } from './recipients';

export interface PersonByLink {
  readonly letterhead: Letterhead;
  readonly preference: DigestPreference;
  /** All that the page behind a link may show of a person. */
  readonly firstName: string | null;
}

export type Followed = PersonByLink | { readonly letterhead: Letterhead; readonly expired: true };

/** Who stands behind a signed link, if it still holds: its term, its association, and the person's key version. */
@Injectable()
export class PersonLinks {
  constructor(
    private readonly links: DigestLinks,
    private readonly letterheads: Letterheads,
    private readonly book: PreferenceRepository,
    private readonly recipients: Recipients,
    private readonly reads: ReadScope,
  ) {}

  preferences(token: string): Promise<Followed> {
    return this.follow(this.links.readPreferences(token));
  }

  stillRight(token: string): Promise<Followed> {
    return this.follow(this.links.readStillRight(token));
  }

  private follow(link: { personId: string; keyVersion: number } | null): Promise<Followed> {
    return this.reads.run(async () => {
      const letterhead = await this.letterheads.current();
      const preference = link && (await this.book.find(link.personId));
      const recipient = preference && (await this.recipients.of([preference.personId])).get(preference.personId);
      if (!recipient || preference.keyVersion !== link?.keyVersion) return { letterhead, expired: true };
      return { letterhead, preference, firstName: recipient.firstName };
    });
  }
}
