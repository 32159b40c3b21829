import { Injectable } from '@nestjs/common';
import { Clock, GiveUp, Mailer, type OutgoingMail, RetryLater } from '@cordee/platform';
import type { Digest } from '../domain/digest';
import { legal } from './legal';

export type Sent = { readonly digest: Digest } | { readonly failure: unknown };

/** Gives one digest to the mail server and says what became of it. */
@Injectable()
export class DigestOutbox {
  constructor(
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** @throws RetryLater when it is the mail server that is away: then no other mail would fare better now. */
  async send(digest: Digest, mail: OutgoingMail): Promise<Sent> {
    try {
      const outcome = await this.mailer.send(mail);
      const at = this.clock.now();
      if (outcome === 'suppressed') return { digest: legal(digest.leaveEmpty('UNSUBSCRIBED', at)) };
      return { digest: legal(outcome === 'refused' ? digest.fail('ADDRESS_REFUSED', at) : digest.send(at)) };
    } catch (failure) {
      if (failure instanceof RetryLater) throw failure;
      // What cannot be an address will not become one: the others of the chunk must not wait for it.
      if (failure instanceof GiveUp) return { digest: legal(digest.fail('ADDRESS_REFUSED', this.clock.now())) };
      return { failure };
    }
  }
}
