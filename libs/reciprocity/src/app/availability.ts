import { Injectable } from '@nestjs/common';
import type { Temporal } from '@cordee/platform';
import { GivingReads } from '../data/giving.reads';
import { mayBeAsked } from '../domain/load';
import type { Wish } from '../domain/helper-load';
import { type HelperState, LoadLedger } from './load-ledger';

/** Whether somebody may be asked, as others see it. */
export interface Available {
  readonly state: 'OPEN' | 'LIMITED' | 'NOT_NOW';
  /** From when on, where that is known. */
  readonly backOn: Temporal.PlainDate | null;
  readonly askedThisMonth: number;
}

/** One answer for whoever is silent, rests without a date, or keeps out of the way of whoever asks. */
export const NOT_NOW: Available = { state: 'NOT_NOW', backOn: null, askedThisMonth: 0 };

/** What one member sees of whether others may be asked. */
@Injectable()
export class Availability {
  constructor(
    private readonly ledger: LoadLedger,
    private readonly giving: GivingReads,
  ) {}

  /** @param fromId who looks */
  async seenBy(fromId: string, personIds: readonly string[], wish: Wish | null = null): Promise<ReadonlyMap<string, Available>> {
    const states = await this.ledger.states(personIds, wish);
    const shielded = await this.giving.shieldedFrom(fromId, personIds);
    return new Map([...states].map(([personId, state]) => [personId, shielded.has(personId) ? NOT_NOW : shown(state)]));
  }
}

export function shown({ state, backOn, askedThisMonth }: HelperState): Available {
  if (mayBeAsked(state)) return { state: state === 'OPEN' ? 'OPEN' : 'LIMITED', backOn: null, askedThisMonth };
  return backOn ? { state: 'NOT_NOW', backOn, askedThisMonth } : NOT_NOW;
}
