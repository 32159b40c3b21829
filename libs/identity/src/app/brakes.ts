import { Injectable } from '@nestjs/common';
import { RateLimits } from '@cordee/platform';
import { patience } from '../domain/challenge';
import { SlowDown } from '../domain/errors';
import { Pause } from './pause';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** Slows guessing down. Nobody is ever locked out: answers only come later, and mails stop for a while. */
@Injectable()
export class Brakes {
  constructor(
    private readonly limits: RateLimits,
    private readonly pause: Pause,
  ) {}

  /** At most 100 requests a quarter of an hour from one address of the network. */
  async network(ip: string): Promise<SlowDown | null> {
    const taken = await this.limits.take(`sign-in network ${ip}`, { limit: 100, windowSeconds: QUARTER });
    return taken.allowed ? null : new SlowDown(taken.retryAfterSeconds);
  }

  /** Whether a code mail may still go to this address: three an hour, over all associations. Takes the same time either way. */
  async mayMail(address: string): Promise<boolean> {
    return (await this.limits.take(`code mail ${address}`, { limit: 3, windowSeconds: HOUR })).allowed;
  }

  /** Waits the longer, the more tries for this address or account came before. */
  async beforeTry(whose: string): Promise<void> {
    const { count } = await this.limits.take(`sign-in tries ${whose}`, { limit: 10, windowSeconds: QUARTER });
    await this.pause.of(patience(count - 1));
  }

  forgetTries(whose: string): Promise<void> {
    return this.limits.forget(`sign-in tries ${whose}`);
  }

  /** Ten facts a day for one account: the years of an association are few. */
  async claiming(accountId: string): Promise<SlowDown | null> {
    const taken = await this.limits.take(`claim ${accountId}`, { limit: 10, windowSeconds: DAY });
    return taken.allowed ? null : new SlowDown(taken.retryAfterSeconds);
  }

  /** New associations from one address of the network. */
  async founding(ip: string): Promise<SlowDown | null> {
    const taken = await this.limits.take(`founding network ${ip}`, { limit: 20, windowSeconds: HOUR });
    return taken.allowed ? null : new SlowDown(taken.retryAfterSeconds);
  }

  /** Associations founded by one e-mail address: five a day. */
  async mayFound(address: string): Promise<boolean> {
    return (await this.limits.take(`founding mail ${address}`, { limit: 5, windowSeconds: DAY })).allowed;
  }
}
