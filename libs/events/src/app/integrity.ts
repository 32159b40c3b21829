import { Injectable } from '@nestjs/common';
import { Clock, encode, type Finding, IntegrityChecks } from '@cordee/platform';
import { IntegrityReads } from '../data/integrity.reads';

const RECOUNT = `under the event's lock: update quota set taken = confirmed registrations + offered places; then EventTimes.offerFreed`;

/** What the seats of events must agree on; asked by `npm run check:integrity`. */
@Injectable()
export class EventsIntegrity {
  constructor(
    checks: IntegrityChecks,
    private readonly reads: IntegrityReads,
    private readonly clock: Clock,
  ) {
    checks.add(
      { name: 'events.seats', find: () => this.seats() },
      { name: 'events.tickets', find: () => this.tickets() },
      { name: 'events.oneAnswerEach', find: () => this.oneAnswerEach() },
      { name: 'events.arrivals', find: () => this.arrivals() },
      { name: 'events.freeSeats', find: () => this.freeSeats() },
    );
  }

  private async seats(): Promise<Finding[]> {
    return (await this.reads.seats()).map(({ eventId, capacity, taken, confirmed, offered }) => {
      const over = capacity !== null && confirmed + offered > capacity;
      const message = `${taken} seats are counted, ${confirmed} people come and ${offered} seats are offered${over ? `, and there are ${capacity}` : ''}`;
      return { subject: encode('event', eventId), message, repair: over ? `raise the capacity with updateEvent, or take people off the list with removeRegistration; then ${RECOUNT}` : RECOUNT };
    });
  }

  private async tickets(): Promise<Finding[]> {
    return (await this.reads.registrations()).map(({ registrationId, state, tickets, entries }) => ({
      subject: encode('registration', registrationId),
      message: `a registration in ${state} has ${tickets} live tickets and ${entries} live places on the waiting list`,
      repair: 'removeRegistration ends what is live; answerForPerson takes the answer again',
    }));
  }

  private async oneAnswerEach(): Promise<Finding[]> {
    return (await this.reads.twice(this.clock.now())).map(({ registrationId, personId }) => ({
      subject: encode('registration', registrationId),
      message: `is of ${encode('person', personId)}, who holds another seat or place for the same event`,
      repair: 'run the job events.uniteAnswers of the association: the stronger of both answers stays',
    }));
  }

  private async arrivals(): Promise<Finding[]> {
    return (await this.reads.arrivals()).map(({ eventId, arrivals, last }) => ({
      subject: encode('event', eventId),
      message: `the last arrival is ${last}, and ${arrivals} are counted: the next to wait would be refused`,
      repair: `update quota set arrivals = ${last} where event_id is this event`,
    }));
  }

  private async freeSeats(): Promise<Finding[]> {
    const forgotten = await this.reads.forgotten(this.clock.now());
    return forgotten.map(({ eventId }) => ({ subject: encode('event', eventId), message: 'a seat is free while somebody waits for one', repair: 'pauseEvent, then resumeEvent: free seats are offered in the order of the list' }));
  }
}
