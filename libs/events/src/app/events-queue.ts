import { Injectable } from '@nestjs/common';
import { Clock, currentScope, encodeId, t } from '@cordee/platform';
import { WaitingList, WorkQueue, type QueueContributor, type QueueTile, type Waiting, type WaitingContributor, type WaitingItem } from '@cordee/identity';
import { NearEventsReads } from '../data/near-events.reads';

const WEEK_MS = 7 * 86_400_000;

/** What events put before the office: those of the coming week, seats that wait for an answer, and mails that can still be taken back. */
@Injectable()
export class EventsQueue implements QueueContributor {
  readonly permission = 'events.read';

  constructor(
    queue: WorkQueue,
    private readonly events: NearEventsReads,
    private readonly clock: Clock,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const { locale } = currentScope();
    const now = this.clock.now();
    const { soon, soonId, offers, offersId, held, heldId } = await this.events.work(now, new Date(now.getTime() + WEEK_MS));
    return [
      { kind: 'events.within7Days', count: soon, path: soon === 1 ? eventPath(soonId!) : '/admin/evenements?when=COMING', text: t(locale, 'events.queue.within7Days', { count: soon }) },
      { kind: 'events.offersOpen', count: offers, path: offersId ? eventPath(offersId) : '/admin/evenements', text: t(locale, 'events.queue.offersOpen', { count: offers }) },
      { kind: 'events.mailingsHeld', count: held, path: heldId ? eventPath(heldId) : '/admin/evenements', text: t(locale, 'events.queue.mailingsHeld', { count: held }) },
    ];
  }
}

const eventPath = (id: string): string => `/admin/evenements/${encodeId('event', id)}`;

/** What events put before a member: a seat that is held for them. */
@Injectable()
export class EventsWaiting implements WaitingContributor {
  constructor(
    waiting: WaitingList,
    private readonly events: NearEventsReads,
    private readonly clock: Clock,
  ) {
    waiting.contribute(this);
  }

  async waitingFor(personIds: readonly string[]): Promise<Waiting> {
    const waiting = new Map<string, WaitingItem[]>();
    for (const { personId, eventId, title, until } of await this.events.offers(personIds, this.clock.now())) {
      const id = encodeId('event', eventId);
      const item: WaitingItem = { kind: 'events.offer', about: id, text: { key: 'events.waiting.offer', vars: { title } }, path: `/agenda/${id}`, until };
      waiting.set(personId, [...(waiting.get(personId) ?? []), item]);
    }
    return waiting;
  }
}
