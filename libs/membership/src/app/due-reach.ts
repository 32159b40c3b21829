import { Injectable } from '@nestjs/common';
import { Mailer } from '@cordee/platform';
import { Recipients, type Recipient } from '@cordee/messaging';
import { DUES_STREAM } from './due-mailer';

/** Whom mails about dues reach. */
export interface Reach {
  /** Those who have not been merged away or gone. */
  readonly people: ReadonlyMap<string, Recipient>;
  /** Addresses that want no such mail, or are no more. */
  readonly unwanted: ReadonlySet<string>;
}

/** Who has an address, and who has said no to mails about dues: in a few statements, whatever their number. */
@Injectable()
export class DueReach {
  constructor(
    private readonly recipients: Recipients,
    private readonly mailer: Mailer,
  ) {}

  async of(personIds: readonly string[]): Promise<Reach> {
    const people = await this.recipients.of([...new Set(personIds)]);
    const addresses = [...people.values()].flatMap(({ address }) => address ?? []);
    return { people, unwanted: await this.mailer.unwanted(DUES_STREAM, addresses) };
  }

  /** Of these people, how many receive a mail, and why the others do not. */
  async count(personIds: readonly string[]): Promise<{ mailed: number; withoutEmail: number; suppressed: number }> {
    const { people, unwanted } = await this.of(personIds);
    const addresses = personIds.map((id) => people.get(id)?.address ?? null);
    const withoutEmail = addresses.filter((address) => address === null).length;
    const suppressed = addresses.filter((address) => address !== null && unwanted.has(address)).length;
    return { mailed: personIds.length - withoutEmail - suppressed, withoutEmail, suppressed };
  }
}
