import { Injectable } from '@nestjs/common';
import { Activity, InvalidInput, requireAssociation, Settings, UnitOfWork } from '@cordee/platform';
import { isIban, printedIban } from '../domain/iban';
import { chequeToSetting, ibanSetting } from './settings';

/** How to pay without a card; empty where the association does not take it. */
export interface OfflineWays {
  /** In groups of four, as it is printed. */
  readonly iban: string;
  readonly chequeTo: string;
}

export async function offlineWays(settings: Settings): Promise<OfflineWays> {
  return { iban: printedIban(await settings.get(ibanSetting)), chequeTo: await settings.get(chequeToSetting) };
}

/** The office says where transfers and cheques go. */
@Injectable()
export class SetOfflineWays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly activity: Activity,
  ) {}

  current(): Promise<OfflineWays> {
    return offlineWays(this.settings);
  }

  async set({ iban, chequeTo }: OfflineWays): Promise<OfflineWays | InvalidInput> {
    const tight = iban.replace(/\s+/g, '').toUpperCase();
    if (tight && !isIban(tight)) return new InvalidInput(['iban'], 'ibanInvalid');
    const address = chequeTo.trim();
    if (address.length > 400) return new InvalidInput(['chequeTo'], 'tooLong');
    return this.work.run(async () => {
      await this.settings.set(ibanSetting, tight);
      await this.settings.set(chequeToSetting, address);
      await this.activity.record('offlineWays.set', { subject: requireAssociation(), audience: 'office', changed: ['iban', 'chequeTo'] });
      return offlineWays(this.settings);
    });
  }
}
