import { Injectable } from '@nestjs/common';
import { Clock, Mailer, type OutgoingMail, ReadScope } from '@cordee/platform';
import type { Letterhead } from '@cordee/messaging';
import { AnswerMailReads } from '../data/answer-mail.reads';
import { type AnswerLetter, letterAfter, letterOfEvent } from '../domain/answer-letter';
import { movesCalendars } from '../domain/event';
import { type AnsweredEvent, type AnswerFacts, AnswerLetters, type AnswerReader } from './answer-letters';
import { AnswerReaders, type Readers } from './answer-readers';
import { calendarFile, type CalendarMethod, calendarType } from './calendar';

export const TOLD_CHUNK = 500;
/** Mails on their way at a time. */
const AT_ONCE = 5;
/** What is said about an answer is asked for by whoever answered. */
const KIND = { stream: 'events', transactional: true } as const;

export interface ToldChunk {
  eventId: string;
  from: string;
  to: string;
}

/** In the worker: tells people how their answer stands, each thing once. */
@Injectable()
export class AnswerPost {
  constructor(
    private readonly reads: ReadScope,
    private readonly facts: AnswerMailReads,
    private readonly readers: AnswerReaders,
    private readonly letters: AnswerLetters,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** After one act on one answer. Says nothing where the answer has changed again since. */
  async tell(verb: string, registrationId: string): Promise<void> {
    const found = await this.reads.run(async () => {
      const answer = await this.facts.one(registrationId);
      const letter = answer && letterAfter(verb, answer);
      const event = letter && (await this.facts.event(answer.eventId));
      return event && { answer, letter, event, readers: await this.readers.of(event, [answer]) };
    });
    if (!found || found.event.state === 'CANCELLED') return;
    await this.send(found.letter, found.event, found.answer, found.readers, `event answer ${registrationId} ${found.answer.version} ${found.letter}`);
  }

  /** First and last answer of each chunk that hears of something that happened to the whole event. */
  async chunks(eventId: string, activityId: string): Promise<ToldChunk[]> {
    return this.reads.run(async () => {
      const event = await this.facts.event(eventId);
      const worthTelling = event && (event.state === 'CANCELLED' || (event.state === 'PUBLISHED' && movesCalendars(await this.facts.changedBy(activityId))));
      const ids = worthTelling ? await this.facts.told(eventId) : [];
      const starts = Array.from({ length: Math.ceil(ids.length / TOLD_CHUNK) }, (_, at) => at * TOLD_CHUNK);
      return starts.map((start) => ({ eventId, from: ids[start]!, to: ids[Math.min(start + TOLD_CHUNK, ids.length) - 1]! }));
    });
  }

  async tellAll({ eventId, from, to }: ToldChunk, job: { breathe(): Promise<void> }): Promise<void> {
    const { event, answers, readers } = await this.reads.run(async () => {
      const found = (await this.facts.event(eventId))!;
      const list = await this.facts.between(eventId, from, to);
      return { event: found, answers: list, readers: await this.readers.of(found, list) };
    });
    for (let at = 0; at < answers.length; at += AT_ONCE) {
      await Promise.all(answers.slice(at, at + AT_ONCE).map((answer) => this.tellOne(event, answer, readers)));
      await job.breathe();
    }
  }

  private async tellOne(event: AnsweredEvent, answer: AnswerFacts, readers: Readers): Promise<void> {
    const letter = letterOfEvent(answer, event.state === 'CANCELLED');
    if (letter) await this.send(letter, event, answer, readers, `event ${letter} ${event.icsSequence} ${answer.id}`);
  }

  private async send(letter: AnswerLetter, event: AnsweredEvent, answer: AnswerFacts, { letterhead, readerOf }: Readers, uniqueKey: string): Promise<void> {
    const reader = readerOf(answer);
    if (!reader) return;
    const mail = this.letters.write(letter, event, answer, reader, letterhead);
    const to = { address: reader.address, ...(answer.personId && { personId: answer.personId }) };
    await this.mailer.send({ ...KIND, purpose: `event-${letter}`, uniqueKey, to, ...mail, fromName: letterhead.name, attachments: this.invitation(letter, event, answer, reader, letterhead) });
  }

  /** The entry for a calendar, where the letter puts one there, moves it, or takes it away. */
  private invitation(letter: AnswerLetter, event: AnsweredEvent, answer: AnswerFacts, reader: AnswerReader, letterhead: Letterhead): NonNullable<OutgoingMail['attachments']> {
    const method = methodOf(letter, answer);
    if (!method) return [];
    const organiser = { name: letterhead.name, address: this.mailer.sender.address };
    const frame = { method, host: new URL(letterhead.origin).hostname, organiser, guest: { name: reader.firstName ?? '', address: reader.address }, at: this.clock.now() };
    const text = calendarFile([{ ...event, url: reader.link }], frame);
    return [{ name: method === 'CANCEL' ? 'annulation.ics' : 'invitation.ics', mediaType: calendarType(method), content: Buffer.from(text) }];
  }
}

function methodOf(letter: AnswerLetter, { state, hadTicket }: AnswerFacts): CalendarMethod | null {
  if (letter === 'confirmed' || (letter === 'changed' && state === 'CONFIRMED')) return 'REQUEST';
  return letter === 'released' || letter === 'removed' || (letter === 'calledOff' && hadTicket) ? 'CANCEL' : null;
}
