import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import type { Digest } from '../domain/digest';
import type { DigestLetter } from './digest-letter';
import { DigestOutbox } from './digest-outbox';
import { DigestWriter } from './digest-writer';
import { inParallel } from './in-parallel';
import { legal } from './legal';
import type { Letterhead } from './letterhead';
import { NoteOutcomes } from './note-outcomes';

/** Mails on their way at once: also the most copies that one killed worker can cause. */
export const SEND_CONCURRENCY = 10;
/** Outcomes are noted together; what a crash leaves unnoted, the mail's own row remembers. */
const NOTE_EVERY = 50;

export interface Sending {
  readonly letterhead: Letterhead;
  /** @throws when the worker is to stop: mails under way are finished and noted first. */
  breathe(): Promise<void>;
  /** No further try will be made: what fails now has failed. */
  readonly last: boolean;
}

@Injectable()
export class SendDigests {
  constructor(
    private readonly writer: DigestWriter,
    private readonly outbox: DigestOutbox,
    private readonly noting: NoteOutcomes,
    private readonly clock: Clock,
  ) {}

  /** Sends outside of transactions, ten at a time. @throws the first failure, after the others were tried and noted. */
  async run(letters: readonly DigestLetter[], sending: Sending): Promise<void> {
    const failures: unknown[] = [];
    let outcomes: Digest[] = [];
    const noteAll = async () => {
      const noted = outcomes;
      outcomes = [];
      await this.noting.run(noted);
    };
    try {
      await inParallel(letters, SEND_CONCURRENCY, async (letter) => {
        await sending.breathe();
        const sent = await this.outbox.send(letter.digest, this.writer.write(letter, sending.letterhead));
        if ('failure' in sent) failures.push(sent.failure);
        if ('digest' in sent) outcomes.push(sent.digest);
        else if (sending.last) outcomes.push(legal(letter.digest.fail('SENDING_FAILED', this.clock.now())));
        if (outcomes.length >= NOTE_EVERY) await noteAll();
      });
    } finally {
      await noteAll();
    }
    if (failures.length > 0) throw failures[0];
  }
}
