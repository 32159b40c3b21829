import { Injectable } from '@nestjs/common';
import { Clock, Settings, type Temporal } from '@cordee/platform';
import { zoneSetting } from '@cordee/identity';

/** The association's own day: money received late in the evening in Paris is not of the day before. */
@Injectable()
export class Calendar {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<Temporal.PlainDate> {
    return this.clock.today(await this.settings.get(zoneSetting));
  }
}
