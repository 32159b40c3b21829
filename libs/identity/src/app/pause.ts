import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** Lets an answer wait. Its own class, so that tests see how long without waiting. */
@Injectable()
export class Pause {
  async of(ms: number): Promise<void> {
    if (ms > 0) await setTimeout(ms);
  }
}
