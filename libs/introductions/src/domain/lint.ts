import { fold } from '@cordee/platform/kernel';
import { type AskText, countWords, forwardable, MOST, MOST_WORDS, WHY_LEAST } from './ask-text';
import { likeness, TOO_ALIKE } from './likeness';

export const HINT_CODES = ['job', 'whyTooShort', 'whyManySentences', 'tooLong', 'alike', 'attachment', 'link', 'urgent'] as const;
export type HintCode = (typeof HINT_CODES)[number];

export interface Hint {
  readonly field: keyof AskText;
  readonly code: HintCode;
  /** Has to be mended first. The others only advise. */
  readonly blocks: boolean;
}

/** A demand for a post, in either language, on folded text. Talking about one's trade, a sector or how one was hired is none. */
const JOB = [
  /\b(?:cherche|recherche|trouver|obtenir|demande|propose[rz]?|avoir|decrocher|besoin d|besoin de)(?: (?:un|une|d un|d une|mon|du|de|des|activement|actuellement))* (?:emploi|poste|job|boulot|travail|cdi|cdd|stage|alternance|embauche|place)\b(?! (?:de|dans l) marche)/,
  /\b(?:m|me|nous) (?:embauche[rz]?|recrute[rz]?|engage[rz]?|prendre en (?:stage|alternance)|pistonner)\b/,
  /\b(?:embauche[rz]?|recrute[rz]?|engage[rz]?) moi\b/,
  /\b(?:transmettre|transmettez|transmets|passer|passez|faire suivre|envoyer|remettre|diffuser|appuyer|soutenir) (?:mon|ma|mes) (?:cv|curriculum|candidature)\b/,
  /\b(?:recrutez vous|recrutes tu|vous recrutez|avez vous (?:un|des) postes?|as tu (?:un|des) postes?|y a t il (?:un|des) postes?)\b/,
  /\b(?:postule[rz]?|candidater|ma candidature|poste (?:a pourvoir|ouvert|vacant)|me recommander (?:pour|aupres de))\b/,
  /\b(?:looking for|seeking|searching for|need|want|find(?: me)?|get(?: me)?|offer me|land)(?: (?:a|an|my|any|new|next|some))* (?:job|position|role|employment|internship|apprenticeship|work)\b/,
  /\b(?:hire|recruit|employ|refer) me\b/,
  /\b(?:pass|passing|forward|send|share|submit|hand)(?: on| along)? my (?:cv|resume|application)\b/,
  /\b(?:are you hiring|you are hiring|any openings?|job openings?|open positions?|vacanc(?:y|ies)|apply for|my application|put in a good word)\b/,
];
const ATTACHMENT = /\b(?:ci joint|en piece jointe|pj|piece jointe|j ai joint|cv joint|attached|attachment|enclosed)\b/;
const URGENT = /\b(?:urgent|urgence|urgemment|au plus vite|des que possible|asap|au plus tot|right away|as soon as possible|deadline demain|d ici demain|by tomorrow)\b/;
const LINK = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|fr|org|net|io)\b/i;

/**
 * Reads an ask before it is sent, as a kind friend would. Pure: the sentences are the catalogue's.
 * @param earlier what this seeker wrote to other people, the latest ten
 */
export function lint(text: AskText, positioning: string | null, earlier: readonly string[]): Hint[] {
  const hints: Hint[] = [];
  const hint = (field: keyof AskText, code: HintCode, blocks: boolean): void => void hints.push({ field, code, blocks });
  if (text.why.length < WHY_LEAST) hint('why', 'whyTooShort', true);
  else if (sentencesIn(text.why) > 2) hint('why', 'whyManySentences', false);
  if (earlier.some((other) => likeness(other, text.why) > TOO_ALIKE)) hint('why', 'alike', true);
  for (const field of ['why', 'context', 'offer'] as const) {
    const raw = text[field];
    if (!raw) continue;
    const folded = fold(raw);
    if (JOB.some((demand) => demand.test(folded))) hint(field, 'job', true);
    if (ATTACHMENT.test(folded)) hint(field, 'attachment', true);
    if (LINK.test(raw)) hint(field, 'link', false);
    if (URGENT.test(folded)) hint(field, 'urgent', false);
    if (raw.length > MOST[field]) hint(field, 'tooLong', true);
  }
  if (countWords(forwardable(positioning, text)) > MOST_WORDS && !hints.some(({ code }) => code === 'tooLong')) hint(text.context ? 'context' : 'why', 'tooLong', true);
  return hints;
}

const sentencesIn = (text: string): number => text.split(/[.!?…]+(?:\s|$)/u).filter((part) => part.trim()).length;
