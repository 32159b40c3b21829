import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';
import { Introduction } from '../domain/introduction';
import type { Contact, Words } from './introductions.repository';

export interface PostedIntroduction {
  readonly one: Introduction;
  readonly words: Words;
  readonly contact: Contact | null;
}

type Flat = Pick<Introduction, 'id' | 'state' | 'stateBefore' | 'route' | 'askType' | 'seekerId' | 'targetId' | 'connectorId' | 'submittedAt' | 'forwardedAt' | 'stageAt' | 'dueAt' | 'releaseAt' | 'placeUntil' | 'deferredAt' | 'deferredUntil' | 'connectedAt' | 'askedMet' | 'withdrawnAt' | 'suggestedId'> & { words: Words; contact: Contact | null };

export const ROW = `i.id, i.version, i.state, i.state_before as "stateBefore", i.route, i.ask_type as "askType", i.seeker_id as "seekerId", i.target_id as "targetId", i.connector_id as "connectorId",
  i.submitted_at as "submittedAt", i.forwarded_at as "forwardedAt", i.stage_at as "stageAt", i.due_at as "dueAt", i.release_at as "releaseAt", i.place_until as "placeUntil", i.deferred_at as "deferredAt",
  i.deferred_until::text as "deferredUntil", i.connected_at as "connectedAt", i.asked_met as "askedMet", i.withdrawn_at as "withdrawnAt", i.suggested_id as "suggestedId", i.outcome, i.met_on::text as "metOn"`;
export const WORDS = `jsonb_build_object('why', w.why, 'positioning', w.positioning, 'context', w.context, 'offer', w.offer, 'connectorWords', w.connector_words, 'answer', w.answer, 'moderatorWords', w.moderator_words) as words`;
export const CONTACT = `case when c.introduction_id is not null then jsonb_build_object('seekerEmail', c.seeker_email, 'channel', c.channel, 'contact', c.contact, 'availability', c.availability) end as contact`;
export const WITH_WORDS = `join introduction_words w on w.association_id = $1 and w.introduction_id = i.id left join introduction_contact c on c.association_id = $1 and c.introduction_id = i.id`;

/** One introduction with its words, for whoever writes to its parties or shows them the page behind a link. */
@Injectable()
export class IntroductionFacts {
  constructor(private readonly reads: ReadScope) {}

  async of(id: string): Promise<PostedIntroduction | null> {
    const [row] = await this.reads.query<Flat>(`select ${ROW}, ${WORDS}, ${CONTACT} from introduction i ${WITH_WORDS} where i.association_id = $1 and i.id = $2`, [requireAssociation(), id]);
    if (!row) return null;
    const { words, contact, ...facts } = row;
    return { one: Object.assign(new Introduction(), facts), words, contact };
  }
}
