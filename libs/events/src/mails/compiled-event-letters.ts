import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import { EventLetters, type EventFacts, type LetterReader } from '../app/event-letters';
import { eventWords } from '../app/event-words';
import { linesOf, type MessageText } from '../domain/mailing-text';
import { eventInvitationMail } from './event-invitation.mail';
import { eventMessageMail } from './event-message.mail';

/** Each template is drawn once; a letter is concatenation. */
@Injectable()
export class CompiledEventLetters extends EventLetters {
  override invitation(event: EventFacts, { locale, firstName, link, stop }: LetterReader, { name, colour }: Letterhead): RenderedMail {
    const { title, day, when, where } = eventWords(locale, event);
    // The page behind both is the same: the other answer stands first on it.
    const no = link.startsWith('#') ? link : `${link}?reponse=non`;
    return eventInvitationMail.render({ locale, brand: { name, colour } }, { name: firstName ?? '', title, day, when, where, paragraphs: paragraphs(event.summary), yes: link, no, stop });
  }

  override message(event: EventFacts, { subject, body }: MessageText, from: string, { locale, firstName, link, stop }: LetterReader, { name, colour }: Letterhead): RenderedMail {
    const { title, when } = eventWords(locale, event);
    return eventMessageMail.render({ locale, brand: { name, colour } }, { name: firstName ?? '', subject, title, when, from, paragraphs: paragraphs(body), link, stop });
  }
}

const paragraphs = (text: string) => linesOf(text).map((lines) => ({ lines: lines.map((line) => ({ text: line })) }));
