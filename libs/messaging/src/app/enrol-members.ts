import { Injectable } from '@nestjs/common';
import { Clock, requireAssociation, UnitOfWork } from '@cordee/platform';
import { PreferenceRepository } from '../data/preference.repository';
import { DigestPreference } from '../domain/preference';
import { DigestCalendar } from './digest-calendar';
import { Letterheads } from './letterhead';

/** Gives members the association's rhythm from the moment they are invited or sign in. Doing it again changes nothing. */
@Injectable()
export class EnrolMembers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly preferences: PreferenceRepository,
    private readonly letterheads: Letterheads,
    private readonly calendar: DigestCalendar,
    private readonly clock: Clock,
  ) {}

  async run(personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    const { rhythm } = await this.letterheads.current();
    await this.work.run(async () => {
      const facts = { associationId: requireAssociation(), rhythm, now: this.clock.now() };
      const added = await this.preferences.addMissing(personIds.map((personId) => DigestPreference.start({ ...facts, personId })));
      if (added > 0) await this.calendar.rearm();
    });
  }
}
