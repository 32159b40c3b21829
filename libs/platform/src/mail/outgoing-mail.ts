import type { Readable } from 'node:stream';

export interface Attachment {
  name: string;
  mediaType: string;
  content: Buffer | Readable;
}

/** A mail ready to leave. Nothing of its body is kept. */
export interface OutgoingMail {
  /** What can be unsubscribed from, e.g. `digest`; also the List-Id. */
  stream: string;
  /** Why this mail, e.g. `sign-in`; shown in the admin's list of what was sent. */
  purpose: string;
  /** One mail per key and association, whatever is killed and run again. */
  uniqueKey: string;
  to: { address: string; name?: string; personId?: string };
  subject: string;
  html: string;
  /** Derived from `html` when empty. */
  text: string;
  /** Asked for by the recipient's own act (code, receipt): no unsubscribe, and a pause of the digest does not stop it. */
  transactional: boolean;
  /** Required on everything that is not transactional: an https address that acts on POST (RFC 8058). */
  unsubscribeUrl?: string;
  headers?: Record<string, string>;
  /** Default: the name in MAIL_FROM. */
  fromName?: string;
  attachments?: readonly Attachment[];
}

/** `refused`: the recipient's server said no for good; the address has been reported to the guard. */
export type SendOutcome = 'sent' | 'already-sent' | 'suppressed' | 'refused';

export interface Recipient {
  stream: string;
  personId?: string;
  address: string;
  transactional: boolean;
}

/** Port: who may be written to, asked at the moment of sending. `messaging` implements it. */
export abstract class MailGuard {
  /** False for unsubscribed, paused and suppressed addresses, even for mail that was queued before. */
  abstract allows(recipient: Recipient): Promise<boolean>;

  /** Of these addresses, those that `allows` would refuse now what was not asked for: to tell beforehand how many are written to. */
  async unwanted(_stream: string, _addresses: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set();
  }

  /** The address that stops this stream for this recipient by one POST; null where there is none. */
  async unsubscribeUrl(_recipient: Recipient): Promise<string | null> {
    return null;
  }

  /** A server refused the address for good: never write to it again. */
  async refused(_recipient: Recipient, _code: string): Promise<void> {}
}
