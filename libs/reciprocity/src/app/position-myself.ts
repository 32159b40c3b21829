import { Injectable } from '@nestjs/common';
import { Activity, Clock, type InvalidInput, isDomainError, requireActor, UnitOfWork } from '@cordee/platform';
import { HelpersRepository } from '../data/helpers.repository';
import { PositioningsRepository } from '../data/positionings.repository';
import type { PositioningTooSoon } from '../domain/errors';
import { checkLine, mayChange } from '../domain/positioning';
import { GivingCalendar } from './giving-calendar';

/** The line by which I want to be known: one role, one domain, what I deliver. */
@Injectable()
export class PositionMyself {
  constructor(
    private readonly work: UnitOfWork,
    private readonly helpers: HelpersRepository,
    private readonly positionings: PositioningsRepository,
    private readonly calendar: GivingCalendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** The same line again changes nothing. */
  async set(text: string): Promise<void | InvalidInput | PositioningTooSoon> {
    const line = checkLine(text);
    if (isDomainError(line)) return line;
    const { personId } = requireActor();
    return this.work.run(() => this.replace(personId, line));
  }

  private async replace(personId: string, line: string): Promise<void | PositioningTooSoon> {
    const [zone, today] = [await this.calendar.zone(), await this.calendar.today()];
    await this.helpers.lockOne(personId);
    const current = await this.positionings.current(personId);
    if (current?.line === line) return;
    const tooSoon = mayChange(current, today, zone);
    if (tooSoon) return tooSoon;
    await this.positionings.replace(personId, line, this.clock.now());
    await this.activity.record('positioning.set', { subject: personId, audience: 'self' });
  }
}
