import { Injectable } from '@nestjs/common';
import { Clock, Settings, type Temporal } from '@cordee/platform';
import { zoneSetting } from '@cordee/identity';

/** The association's own days. */
@Injectable()
export class GivingCalendar {
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
}
