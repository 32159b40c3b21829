import { Injectable } from '@nestjs/common';
import { AssociationSettings } from '@cordee/identity';
import { Config, isLocale } from '@cordee/platform';
import { type Letterhead, Letterheads } from './letterhead';

@Injectable()
export class IdentityLetterheads extends Letterheads {
  constructor(
    private readonly settings: AssociationSettings,
    private readonly config: Config,
  ) {
    super();
  }

  override async current(): Promise<Letterhead> {
    const { name, colour, subdomain, locale, zone, digestWeekday, digestHour } = await this.settings.current();
    return {
      name,
      colour,
      origin: this.config.publicUrl(subdomain),
      locale: isLocale(locale) ? locale : 'fr',
      rhythm: { frequency: 'WEEKLY', weekday: digestWeekday, hour: digestHour, zone },
    };
  }
}
