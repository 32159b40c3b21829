import { Injectable } from '@nestjs/common';
import { Clock, Settings, Temporal } from '@cordee/platform';
import { zoneSetting } from '@cordee/identity';

/** The association's own days. */
@Injectable()
export class MembershipCalendar {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** IANA. */
  zone(): Promise<string> {
    return this.settings.get(zoneSetting);
  }

  async today(): Promise<Temporal.PlainDate> {
    return this.clock.today(await this.zone());
  }

  /** The day of an instant, here. */
  async dayOf(at: Date): Promise<Temporal.PlainDate> {
    return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(await this.zone()).toPlainDate();
  }

  /** The next instant at which its clocks show this hour. */
  async next(hour: number, minute: number): Promise<Date> {
    const zone = await this.zone();
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime()).toZonedDateTimeISO(zone);
    const today = now.withPlainTime({ hour, minute });
    const next = Temporal.ZonedDateTime.compare(today, now) > 0 ? today : today.add({ days: 1 });
    return new Date(next.epochMilliseconds);
  }
}
