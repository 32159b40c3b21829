import { Injectable } from '@nestjs/common';
import { isLocale, requireAssociation, Tokens } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { ActLinks } from '@cordee/messaging';
import { AnswerMailReads } from '../data/answer-mail.reads';
import type { Respondent } from '../domain/registration';
import { FindEvents, type EventRow } from './find-events';
import { RESPONDENT, RSVP } from './mailing-links';

/** Behind a link of a mail: one person's, or one respondent's, own answer to one event, and nothing else. */
export interface OwnAnswer {
  readonly who: Respondent;
  /** All that the page shows of somebody. */
  readonly firstName: string | null;
  /** With the answer as `mine`. */
  readonly event: EventRow;
}

/** Follows the links that lead to an answer. Null alike for a forged link, one past its term, and one of another association. */
@Injectable()
export class OwnAnswers {
  constructor(
    private readonly acts: ActLinks,
    private readonly tokens: Tokens,
    private readonly events: FindEvents,
    private readonly answers: AnswerMailReads,
    private readonly persons: PersonsPort,
  ) {}

  async follow(token: string): Promise<OwnAnswer | null> {
    return (await this.ofPerson(token)) ?? (await this.ofRespondent(token));
  }

  private async ofPerson(token: string): Promise<OwnAnswer | null> {
    const act = await this.acts.follow(RSVP, token);
    const event = act?.about[0] ? await this.events.ofPerson(act.about[0], act.personId) : null;
    return act && event && { who: { personId: act.personId }, firstName: act.recipient.firstName, event };
  }

  private async ofRespondent(token: string): Promise<OwnAnswer | null> {
    const [associationId, registrationId] = this.tokens.verify(RESPONDENT, token) ?? [];
    if (associationId !== requireAssociation() || !registrationId) return null;
    const answer = await this.answers.one(registrationId);
    if (!answer) return null;
    const personId = answer.personId ?? (await this.ownerOf(answer.email!));
    if (personId) return this.asPerson(answer.eventId, personId, answer.name);
    const event = await this.events.byIdForAll(answer.eventId);
    if (!answer.email || !event) return null;
    const mine = { registrationId, state: answer.state, entry: answer.entry, position: answer.position, offeredUntil: answer.offeredUntil?.toISOString() ?? null };
    return { who: { name: answer.name!, email: answer.email, locale: isLocale(answer.locale) ? answer.locale : 'fr' }, firstName: answer.name, event: { ...event, mine } };
  }

  /** Their answer has become that of their record since the mail was written. */
  private async asPerson(eventId: string, personId: string, firstName: string | null): Promise<OwnAnswer | null> {
    const event = await this.events.ofPerson(eventId, personId);
    return event && { who: { personId }, firstName, event };
  }

  private async ownerOf(email: string): Promise<string | null> {
    const [personId, another] = await this.persons.findByEmail(email);
    return personId && !another ? personId : null;
  }
}
