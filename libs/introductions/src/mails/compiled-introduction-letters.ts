import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import { formatDay, t } from '@cordee/platform';
import { IntroductionLetters, type LetterFacts, type LetterReader } from '../app/introduction-letters';
import type { Letter } from '../domain/letter';
import { introductionMails } from './introduction.mails';

/** Letters that carry the request, with the connector's word where there is one. */
const WITH_REQUEST: readonly Letter[] = ['asked', 'passedOn', 'askedDirectly', 'woken', 'connectedTarget'];
const WITH_VOUCH: readonly Letter[] = ['passedOn', 'woken', 'remindTarget'];
/** What somebody wrote instead of meeting, or beside it. */
const WITH_ANSWER: readonly Letter[] = ['answered', 'redirected', 'connectedSeeker'];

/** Each template is drawn once; a letter is concatenation. */
@Injectable()
export class CompiledIntroductionLetters extends IntroductionLetters {
  override write(letter: Letter, facts: LetterFacts, { locale, firstName, link, unsubscribeUrl }: LetterReader, { name, colour }: Letterhead): RenderedMail {
    const { words, contact } = facts;
    const paragraphs = (letters: readonly Letter[], ...texts: (string | null)[]): { text: string }[] =>
      letters.includes(letter) ? texts.flatMap((text) => (text ?? '').split(/\n+/)).filter(Boolean).map((text) => ({ text })) : [];
    const reach = letter === 'connectedSeeker' ? contact : null;
    return introductionMails[letter].render({ locale, brand: { name, colour } }, {
      name: firstName ?? '', seeker: facts.seeker, target: facts.target, connector: facts.connector ?? '', suggestion: facts.suggestion ?? '',
      ask: t(locale, `introductions.askType.${facts.askType}`), until: facts.dueAt ? formatDay(locale, facts.dueAt, facts.zone) : '',
      vouch: paragraphs(WITH_VOUCH, words.connectorWords),
      request: paragraphs(WITH_REQUEST, words.positioning, words.why, words.context, words.offer && t(locale, 'introductions.inReturn', { offer: words.offer })),
      answer: paragraphs(WITH_ANSWER, words.answer, letter === 'redirected' ? words.connectorWords : null),
      moderator: paragraphs(['moderated'], words.moderatorWords),
      channel: reach ? t(locale, `introductions.channel.${reach.channel}`) : '', contact: reach?.contact ?? '', availability: reach?.availability ?? '',
      seekerEmail: letter === 'connectedTarget' ? (contact?.seekerEmail ?? '') : '', link, unsubscribeUrl,
    });
  }
}
