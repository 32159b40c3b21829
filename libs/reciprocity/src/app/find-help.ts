import { Injectable } from '@nestjs/common';
import { GratitudeReads, type HelpCursor, type HelpRow, type WordRow } from '../data/gratitude.reads';
import type { Module } from '../domain/ask-type';
import { GratitudeLoop, type WordStep } from '../domain/gratitude-loop';

export type { HelpCursor, HelpRow, WordRow };

export interface Found {
  rows: HelpRow[];
  count: () => Promise<number>;
}

/** Lists of help, as its giver or its receiver reads them. */
@Injectable()
export class FindHelp {
  constructor(private readonly reads: GratitudeReads) {}

  async given(giverId: string, after: HelpCursor | null, limit: number): Promise<Found> {
    return { rows: await this.reads.given(giverId, after, limit), count: () => this.reads.count('giver', giverId) };
  }

  async received(receiverId: string, owedOnly: boolean, after: HelpCursor | null, limit: number): Promise<Found> {
    return { rows: await this.reads.received(receiverId, owedOnly, after, limit), count: () => this.reads.count('receiver', receiverId, owedOnly) };
  }

  receivedOne(receiverId: string, loopId: string): Promise<HelpRow | null> {
    return this.reads.receivedOne(receiverId, loopId);
  }

  /** All that a receiver can thank for one help, in the order of their loops. */
  receivedFrom(receiverId: string, module: Module, sourceId: string): Promise<HelpRow[]> {
    return this.reads.receivedFrom(receiverId, module, sourceId);
  }
}

export const cursorOfHelp = ({ beganAt, loopId }: HelpRow): [string, string] => [beganAt.toISOString(), loopId];

/** What is awaited now, and since when: asked by the clock, or thanks that nobody has asked for yet. */
export function dueOf({ state, askedStep, beganAt }: HelpRow): { step: WordStep | null; since: Date | null } {
  const closedAt = state === 'CLOSED' || state === 'SKIPPED' ? beganAt : null;
  const since = Object.assign(new GratitudeLoop(), { state, askedStep, beganAt, closedAt }).dueSince;
  if (!since) return { step: null, since };
  return { step: askedStep === null || askedStep === 'THANKS_AGAIN' ? 'THANKS' : askedStep, since };
}
