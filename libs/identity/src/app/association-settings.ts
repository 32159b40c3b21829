import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { defineSetting, requireAssociation, Settings } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import type { Association } from '../domain/association';

/** An IANA zone that this runtime knows. An offset is not a zone: it has no summer. */
export const isZone = (zone: string): boolean => {
  try {
    return zone.includes('/') && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** IANA zone in which the association counts its days; members may choose another for their digest. */
export const zoneSetting = defineSetting('identity.zone', z.string().refine(isZone), 'Europe/Paris');
/** Default day of the digest, 1 = Monday to 7 = Sunday, and its hour. */
export const digestWeekdaySetting = defineSetting('identity.digestWeekday', z.number().int().min(1).max(7), 4);
export const digestHourSetting = defineSetting('identity.digestHour', z.number().int().min(0).max(23), 7);

export interface AssociationSettingsView {
  version: number;
  name: string;
  subdomain: string;
  colour: string;
  locale: string;
  zone: string;
  addressForm: Association['addressForm'];
  digestWeekday: number;
  digestHour: number;
}

/** What Réglages shows: the public line of the association and its typed settings, under one version. */
@Injectable()
export class AssociationSettings {
  constructor(
    private readonly associations: AssociationsRepository,
    private readonly settings: Settings,
  ) {}

  async current(): Promise<AssociationSettingsView> {
    const association = await this.associations.byId(requireAssociation());
    if (!association) throw new Error('the association of the scope is gone');
    return this.view(association);
  }

  async view({ version, name, subdomain, colour, locale, addressForm }: Association): Promise<AssociationSettingsView> {
    const zone = await this.settings.get(zoneSetting);
    const digestWeekday = await this.settings.get(digestWeekdaySetting);
    const digestHour = await this.settings.get(digestHourSetting);
    return { version, name, subdomain, colour, locale, zone, addressForm, digestWeekday, digestHour };
  }
}
