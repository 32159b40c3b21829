import { Injectable } from '@nestjs/common';
import { currentScope, Db, InvalidInput, type Locale, normaliseEmail, ReadScope, refuseMalformed, requireAssociation, runInScope, type Scope, tidy } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import type { AnswerChannel, Respondent } from '../domain/registration';
import { Gatherer } from './gatherer';
import { type Answered, type Ask, SeatAnswers } from './seat-answers';

export type AnswerOutcome = Answered | InvalidInput;

interface ScopedAsk extends Ask {
  readonly scope: Scope;
}

/** Yes or no to an event, by a member or by somebody who leaves a name and an address; a yes may be a place on the waiting list. */
@Injectable()
export class AnswerEvent {
  private readonly crowd: Gatherer<ScopedAsk, Answered>;

  constructor(
    answers: SeatAnswers,
    private readonly persons: PersonsPort,
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {
    this.crowd = new Gatherer((key, asks) => runInScope(nobodyOf(asks[0]!.scope), () => answers.settle(key.slice(key.indexOf(' ') + 1), asks)));
  }

  /** By whoever says their name and address. An address that belongs to exactly one record is that person. */
  async introduce(eventId: string, who: { name: string; email: string; locale: Locale }, channel: AnswerChannel): Promise<AnswerOutcome> {
    const respondent = await this.respondent(who);
    return respondent instanceof InvalidInput ? respondent : this.answer(eventId, respondent, 'GOING', channel);
  }

  /**
   * By somebody who is known, from a sign-in or from a link. In a transaction of its own, shared with whoever answers at the same time.
   * @param key makes a repeat answer as before; without one the same answer twice is one answer all the same
   */
  async answer(eventId: string, who: Respondent, answer: Ask['answer'], channel: AnswerChannel, key: string | null = null): Promise<Answered> {
    if (this.db.isOpen) throw new Error('an answer has a transaction of its own');
    if (key !== null) refuseMalformed(key);
    const scope = currentScope();
    const by = scope.actor?.personId ?? ('personId' in who ? who.personId : null);
    // Nobody keeps a connection for reading while they wait for the crowd's.
    await this.reads.release();
    return this.crowd.ask(`${requireAssociation()} ${eventId}`, { who, answer, channel, by, key, requestId: scope.requestId, scope });
  }

  private async respondent(who: { name: string; email: string; locale: Locale }): Promise<Respondent | InvalidInput> {
    const [name, email] = [tidy(who.name), normaliseEmail(who.email)];
    if (!name) return new InvalidInput(['name'], 'guestNameMissing');
    if (name.length > 120) return new InvalidInput(['name'], 'tooLong');
    if (!email) return new InvalidInput(['email'], who.email.trim() ? 'emailInvalid' : 'emailMissing');
    const [personId, another] = await this.persons.findByEmail(email);
    return personId && !another ? { personId } : { name, email, locale: who.locale };
  }
}

/** The association and nothing of whoever happens to come first. */
const nobodyOf = (scope: Scope): Scope => ({ ...scope, actor: null, accountId: null, sessionId: null });
