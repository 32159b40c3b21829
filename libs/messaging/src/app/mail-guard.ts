import { Injectable } from '@nestjs/common';
import { Clock, currentScope, MailGuard, ReadScope, UnitOfWork } from '@cordee/platform';
import { PreferenceRepository } from '../data/preference.repository';
import { SuppressionRepository } from '../data/suppression.repository';
import { DIGEST_STREAM } from '../domain/preference';
import { isHeldBack } from '../domain/suppression';
import { DigestLinks } from './digest-links';

type Recipient = Parameters<MailGuard['allows']>[0];

/** Asked for each mail at the moment it leaves: what was queued before somebody said no does not reach them. */
@Injectable()
export class SuppressionGuard extends MailGuard {
  constructor(
    private readonly reads: ReadScope,
    private readonly work: UnitOfWork,
    private readonly suppressions: SuppressionRepository,
    private readonly preferences: PreferenceRepository,
    private readonly links: DigestLinks,
    private readonly clock: Clock,
  ) {
    super();
  }

  override allows(mail: Recipient): Promise<boolean> {
    return this.reads.run(async () => {
      const rows = await this.suppressions.live(this.links.addressHash(mail.address));
      if (isHeldBack(mail, rows)) return false;
      // Whatever it is and whoever sends it: nothing arrives at the home of somebody who has died.
      if (mail.personId && (await this.suppressions.hasDied(mail.personId))) return false;
      if (mail.transactional || mail.stream !== DIGEST_STREAM || !mail.personId) return true;
      const preference = await this.preferences.find(mail.personId);
      return preference !== null && preference.wantsMail && !preference.isPausedOn(this.clock.now());
    });
  }

  override async unwanted(stream: string, addresses: readonly string[]): Promise<ReadonlySet<string>> {
    const hashed = addresses.map((address) => ({ address, hash: this.links.addressHash(address) }));
    const rows = await this.suppressions.liveAmong(hashed.map(({ hash }) => hash));
    const saysNo = new Set(rows.filter((row) => isHeldBack({ stream, transactional: false }, [row])).map((row) => row.addressHash));
    return new Set(hashed.filter(({ hash }) => saysNo.has(hash)).map(({ address }) => address));
  }

  override async unsubscribeUrl(mail: Recipient): Promise<string> {
    return `${currentScope().origin}${this.links.unsubscribe(mail.personId ?? null, mail.address, mail.stream)}`;
  }

  /** The recipient's own server says that the address is no more. */
  override async refused(mail: Recipient, code: string): Promise<void> {
    const facts = { id: this.clock.newId(), addressHash: this.links.addressHash(mail.address), createdAt: this.clock.now() };
    await this.work.run(() => this.suppressions.add({ ...facts, scope: 'ADDRESS_DEAD', topic: null, reason: code }));
  }
}
