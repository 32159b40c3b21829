import { Injectable } from '@nestjs/common';
import { Clock, Settings, type Temporal } from '@cordee/platform';
import { digestHourSetting, digestWeekdaySetting, zoneSetting } from '@cordee/identity';
import type { DigestWindow } from '../domain/release';

/** The association's days, and the hour at which its digest tells what may be known. */
@Injectable()
export class IntroductionCalendar {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async window(): Promise<DigestWindow> {
    const [weekday, hour] = [await this.settings.get(digestWeekdaySetting), await this.settings.get(digestHourSetting)];
    return { weekday, hour, zone: await this.zone() };
  }

  zone(): Promise<string> {
    return this.settings.get(zoneSetting);
  }

  async today(): Promise<Temporal.PlainDate> {
    return this.clock.today(await this.zone());
  }
}
