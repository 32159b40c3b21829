import { Injectable } from '@nestjs/common';
import { Clock, Mailer, Settings } from '@cordee/platform';
import { AudiencePeople, type Audience } from '@cordee/people';
import { MailingReads, type GuestFacts } from '../data/mailing.reads';
import { invitable, sortGuests, type Guest, type GuestCounts, type Guests } from '../domain/guests';
import { invitationsPerMonth } from './settings';

export type { Guest, GuestCounts, Guests };

/** What can be unsubscribed from: invitations and messages about events. Confirmations, which somebody's own act asks for, still arrive. */
export const EVENTS_STREAM = 'events';
const MONTH_MS = 30 * 86_400_000;

/** Whom an invitation to an event would reach, and whom not and why: the same answer before sending and when sending. */
@Injectable()
export class GuestList {
  constructor(
    private readonly people: AudiencePeople,
    private readonly facts: MailingReads,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async of(eventId: string, audience: Audience): Promise<Guests> {
    const candidates = await this.people.look(audience);
    const aMonthAgo = new Date(this.clock.now().getTime() - MONTH_MS);
    const facts = new Map<string, GuestFacts>((await this.facts.guests(eventId, candidates.map(({ id }) => id), aMonthAgo)).map((one) => [one.id, one]));
    const people = candidates.map(({ id, firstName, lastName, address, deceased }) => ({ firstName, lastName, address, deceased, ...facts.get(id)! }));
    const most = await this.settings.get(invitationsPerMonth);
    const unwanted = await this.mailer.unwanted(EVENTS_STREAM, invitable(people, most).map(({ address }) => address));
    return sortGuests(people, unwanted, most);
  }
}
