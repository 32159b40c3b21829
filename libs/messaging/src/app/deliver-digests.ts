import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@cordee/platform';
import { DigestRepository } from '../data/digest.repository';
import type { Digest } from '../domain/digest';
import { CollectDigests } from './collect-digests';
import type { DigestLetter } from './digest-letter';
import { Letterheads } from './letterhead';
import { SendDigests } from './send-digests';

/** A job that has said nothing for this long has died without being started again. */
const ABANDONED_MS = 15 * 60_000;

export interface Delivery {
  /** The job: started again after a crash it is the same, and takes back what it had claimed. */
  readonly claimant: string;
  readonly last: boolean;
  breathe(): Promise<void>;
}

/** Delivers a chunk of digests: claims each, decides what it says, sends it or lets it be. A second run finds nothing to do. */
@Injectable()
export class DeliverDigests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly digests: DigestRepository,
    private readonly collect: CollectDigests,
    private readonly send: SendDigests,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  async run(ids: readonly string[], delivery: Delivery): Promise<void> {
    const claimed = await this.claim(ids, delivery.claimant);
    if (claimed.length === 0) return;
    const { letters, ended } = await this.collect.run(claimed);
    await this.work.run(() => this.digests.saveAll([...ended, ...letters.map(digestOf)]));
    await this.send.run(letters, { ...delivery, letterhead: await this.letterheads.current() });
  }

  private claim(ids: readonly string[], claimant: string): Promise<Digest[]> {
    const now = this.clock.now();
    return this.work.run(() => this.digests.claim(ids, claimant, now, new Date(now.getTime() - ABANDONED_MS)));
  }
}

const digestOf = ({ digest }: DigestLetter): Digest => digest;
