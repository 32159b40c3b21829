import { Injectable } from '@nestjs/common';
import { Activity, Clock, type DomainError, isDomainError, requireAssociation, UnitOfWork } from '@cordee/platform';
import { PreferenceRepository } from '../data/preference.repository';
import { DigestPreference } from '../domain/preference';
import { DigestCalendar } from './digest-calendar';
import { Letterheads } from './letterhead';

/** Reads and changes one member's preference; every change keeps the association's calendar right. */
@Injectable()
export class PreferenceBook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly preferences: PreferenceRepository,
    private readonly letterheads: Letterheads,
    private readonly calendar: DigestCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** What holds for a member now; before their first choice, what the association starts with. */
  async of(personId: string): Promise<DigestPreference> {
    return (await this.preferences.find(personId)) ?? this.start(personId);
  }

  /** Applies one change and notes it, unless nothing changed. Joins the caller's unit of work, if there is one. */
  async change<E extends DomainError>(personId: string, verb: string, apply: (preference: DigestPreference, now: Date) => DigestPreference | E): Promise<DigestPreference | E> {
    const initial = await this.start(personId);
    return this.work.run(async () => {
      const before = (await this.preferences.lock(personId)) ?? initial;
      const outcome = apply(before, this.clock.now());
      if (isDomainError(outcome) || outcome === before) return outcome;
      await this.preferences.save(outcome);
      await this.activity.record(verb, { subject: personId, audience: 'self', changed: changedFields(before, outcome) });
      await this.calendar.rearm();
      return outcome;
    });
  }

  private async start(personId: string): Promise<DigestPreference> {
    const { rhythm } = await this.letterheads.current();
    return DigestPreference.start({ associationId: requireAssociation(), personId, rhythm, now: this.clock.now() });
  }
}

const CHOSEN = ['frequency', 'weekday', 'hour', 'zone', 'interruptionsPerWeek', 'pausedUntil', 'unsubscribedAt'] as const;

function changedFields(before: DigestPreference, after: DigestPreference): string[] {
  return CHOSEN.filter((field) => before[field]?.toString() !== after[field]?.toString());
}
