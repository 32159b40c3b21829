import { Injectable } from '@nestjs/common';
import { requireAssociation, Tokens } from '@cordee/platform';
import { ActLinks } from '@cordee/messaging';
import type { EventFacts } from '../data/mailing.reads';

/** The purposes of the links that lead to an answer. */
export const RSVP = 'events.rsvp';
export const RESPONDENT = 'events.respondent';

/** Links that lead to somebody's own answer; good until the event is over. */
@Injectable()
export class MailingLinks {
  constructor(
    private readonly acts: ActLinks,
    private readonly tokens: Tokens,
  ) {}

  /** One statement for a chunk of people. */
  keyVersions(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.acts.keyVersions(personIds);
  }

  ofPerson({ id, endsAt }: Pick<EventFacts, 'id' | 'endsAt'>, personId: string, keyVersion: number): string {
    return `/reponse/${this.acts.token({ purpose: RSVP, personId, about: [id] }, keyVersion, endsAt)}`;
  }

  /** Of somebody who answered with a name and an address. */
  ofRespondent({ endsAt }: Pick<EventFacts, 'endsAt'>, registrationId: string): string {
    return `/reponse/${this.tokens.sign(RESPONDENT, [requireAssociation(), registrationId], endsAt)}`;
  }
}
