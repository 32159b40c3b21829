import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@cordee/platform';
import { MailCardsReads, type MailCard, type NetworkCard, type StillRight } from '../data/mail-cards.reads';
import { PeopleRepository } from '../data/people.repository';

/** What messaging needs of people, a chunk at a time. */
@Injectable()
export class DigestFacts {
  constructor(
    private readonly cards: MailCardsReads,
    private readonly people: PeopleRepository,
    private readonly work: UnitOfWork,
  ) {}

  mailCards(personIds: readonly string[]): Promise<MailCard[]> {
    return this.cards.mailCards(personIds);
  }

  networkCards(personIds: readonly string[]): Promise<NetworkCard[]> {
    return this.cards.networkCards(personIds);
  }

  stillRight(personIds: readonly string[]): Promise<StillRight[]> {
    return this.cards.stillRight(personIds);
  }

  /** "Encore exact", from a signed link. False when the record is gone. */
  async confirm(personId: string, at: Date): Promise<boolean> {
    return this.work.run(async () => {
      const person = await this.people.lock(personId);
      if (!person) return false;
      person.confirm(at);
      await this.people.save(person);
      return true;
    });
  }

  /** The question has left: it is not put again. */
  async asked(personIds: readonly string[], at: Date): Promise<void> {
    await this.work.run(() => this.people.noteAsked(personIds, at));
  }
}
