import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput } from '@cordee/platform';
import { DuesReads } from '../data/dues.reads';
import { sortReminders, type ReminderCounts, type Reminders } from '../domain/reminding';
import { DueReach } from './due-reach';
import { DuesList, type DueWish } from './dues-list';

export type { ReminderCounts, Reminders };

/** Dues chosen by hand, or all that filters match. */
export type WhichDues = { dueIds: readonly string[] } | { filter: DueWish };

const MOST_CHOSEN = 1_000;

/** Of which dues somebody means to remind, said in exactly one way. */
export function whichDues(dueIds: readonly string[] | null, filter: DueWish | null): WhichDues | InvalidInput {
  if (dueIds && filter) return new InvalidInput(['filter'], 'oneAudience');
  if (filter) return { filter };
  const chosen = [...new Set(dueIds)].sort();
  return chosen.length >= 1 && chosen.length <= MOST_CHOSEN ? { dueIds: chosen } : new InvalidInput(['dueIds'], 'dueHowMany', { max: MOST_CHOSEN });
}

/** Of which dues a reminder would leave, and of which not and why: the same answer before sending and when sending. */
@Injectable()
export class ReminderList {
  constructor(
    private readonly list: DuesList,
    private readonly reads: DuesReads,
    private readonly reach: DueReach,
    private readonly clock: Clock,
  ) {}

  async of(which: WhichDues): Promise<Reminders> {
    const dues = await this.reads.toRemind('dueIds' in which ? which.dueIds : await this.list.ids(which.filter));
    const { people, unwanted } = await this.reach.of(dues.map(({ personId }) => personId));
    const facts = dues.map(({ personId, ...due }) => {
      const address = people.get(personId)?.address ?? null;
      return { ...due, address, unwanted: address !== null && unwanted.has(address) };
    });
    return sortReminders(facts, this.clock.now());
  }
}
