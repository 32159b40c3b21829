import type { AskType } from './ask-type';
import { AskTaken } from './errors';

export const OPEN_ASK_DAYS = 21;
export const ASK_MAX_CHARACTERS = 280;
export const SECTOR_MAX_CHARACTERS = 80;

/** A question to whoever can help. Nobody learns whose it is before they say yes. */
export interface OpenAsk {
  readonly id: string;
  readonly personId: string;
  readonly askType: AskType;
  readonly sector: string | null;
  readonly text: string;
  readonly openedAt: Date;
  readonly openUntil: Date;
  readonly closedAt: Date | null;
}

export const isLive = ({ closedAt, openUntil }: Pick<OpenAsk, 'closedAt' | 'openUntil'>, now: Date): boolean => closedAt === null && now < openUntil;

export const mayBeTaken = (ask: OpenAsk, now: Date): void | AskTaken => (isLive(ask, now) ? undefined : new AskTaken());

/** An address or a number would give away who asks, to everybody. */
export const givesContact = (text: string): boolean => /\S@\S+\.\S/u.test(text) || /https?:\/\//iu.test(text) || /(?:\d[\s.-]?){8,}/u.test(text);
