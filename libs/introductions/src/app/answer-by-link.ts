import { Injectable } from '@nestjs/common';
import { type DomainError, InvalidInput, isDomainError, ReadScope, Temporal } from '@cordee/platform';
import type { ActName } from '../domain/can';
import { CHANNELS, DECLINE_REASONS, REPORT_REASONS } from '../domain/reasons';
import { AcceptIntroduction } from './accept-introduction';
import { asPerson } from './acting';
import { ConnectorAnswers } from './connector-answers';
import { DeferIntroduction } from './defer-introduction';
import { AnswerInstead } from './answer-instead';
import { MeetingAnswers } from './meeting-answers';
import type { OwnIntroduction } from './own-introduction';
import type { Act, Taken } from './take-step';

/** A posted form: each act reads its own fields. */
export interface AnswerForm {
  readonly act: string;
  readonly words: string;
  readonly person: string;
  readonly reason: string;
  /** Why it is reported. */
  readonly reported: string;
  readonly share: string;
  readonly channel: string;
  readonly contact: string;
  readonly availability: string;
  readonly date: string;
  readonly note: string;
}

type Answer = (own: OwnIntroduction, form: AnswerForm, act: Act) => Promise<Taken | DomainError>;

/** What somebody answers behind their link: the same use cases as on the site, in their name. */
@Injectable()
export class AnswerByLink {
  private readonly answers: Partial<Record<ActName, Answer>>;

  constructor(
    private readonly reads: ReadScope,
    private readonly connector: ConnectorAnswers,
    private readonly meeting: MeetingAnswers,
    private readonly accept: AcceptIntroduction,
    private readonly defer: DeferIntroduction,
    private readonly instead: AnswerInstead,
  ) {
    this.answers = {
      forward: (_own, { words }, act) => this.connector.forward(act, words),
      suggestOther: (own, { person, words }, act) => this.connector.redirect('suggestOther', own.personId, act, person, words),
      pointElsewhere: (own, { person, words }, act) => this.connector.redirect('pointElsewhere', own.personId, act, person, words),
      decline: async (_own, { reason, share }, act) => this.connector.decline(act, chosen(DECLINE_REASONS, reason) ?? 'OTHER', share !== ''),
      accept: async (_own, { channel, contact, availability }, act) => this.accept.run(act, { channel: chosen(CHANNELS, channel) ?? 'MAIL', contact, availability }),
      later: async (_own, { date }, act) => onDay(date, (day) => this.defer.run(act, day)),
      answerInstead: (_own, { words }, act) => this.instead.run(act, words),
      write: (_own, _form, act) => this.meeting.write(act),
      reportMeeting: async (_own, { date, note }, act) => onDay(date, (day) => this.meeting.met(act, day, note)),
      report: async (_own, { reported, note }, act) => this.meeting.report(act, chosen(REPORT_REASONS, reported) ?? 'OTHER', note),
    };
  }

  /** Null where the form names nothing that can be done here. */
  async run(own: OwnIntroduction, form: AnswerForm): Promise<Taken | DomainError | null> {
    // The name comes from outside: every object has a `constructor`.
    const answer = Object.hasOwn(this.answers, form.act) ? this.answers[form.act as ActName] : undefined;
    if (!answer) return null;
    const outcome = await asPerson(this.reads, own.personId, () => answer(own, form, { introductionId: own.id, key: null }));
    return isDomainError(outcome) ? outcome : { id: outcome.id };
  }
}

const chosen = <T extends string>(all: readonly T[], said: string): T | null => all.find((one) => one === said) ?? null;

async function onDay(text: string, then: (day: Temporal.PlainDate) => Promise<Taken | DomainError>): Promise<Taken | DomainError> {
  try {
    return await then(Temporal.PlainDate.from(text.trim()));
  } catch (error) {
    if (error instanceof RangeError) return new InvalidInput(['date'], 'required');
    throw error;
  }
}
