import { Injectable } from '@nestjs/common';
import { InvalidInput, Settings } from '@cordee/platform';
import { digestHourSetting, digestWeekdaySetting, isZone, zoneSetting } from './association-settings';

export interface SettingChange {
  zone?: string;
  digestWeekday?: number;
  digestHour?: number;
}

/** The typed settings among the changed fields. */
@Injectable()
export class SettingChoices {
  constructor(private readonly settings: Settings) {}

  async set({ zone, digestWeekday, digestHour }: SettingChange): Promise<InvalidInput | null> {
    if (zone !== undefined && !isZone(zone)) return new InvalidInput(['zone'], 'zoneInvalid');
    if (digestWeekday !== undefined && !digestWeekdaySetting.schema.safeParse(digestWeekday).success) return new InvalidInput(['digestWeekday'], 'choiceInvalid');
    if (digestHour !== undefined && !digestHourSetting.schema.safeParse(digestHour).success) return new InvalidInput(['digestHour'], 'choiceInvalid');
    if (zone !== undefined) await this.settings.set(zoneSetting, zone);
    if (digestWeekday !== undefined) await this.settings.set(digestWeekdaySetting, digestWeekday);
    if (digestHour !== undefined) await this.settings.set(digestHourSetting, digestHour);
    return null;
  }
}
