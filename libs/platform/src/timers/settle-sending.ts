import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { type DomainError, isDomainError, NotFound } from '../kernel/errors';
import type { HeldSending, SendingEvent } from '../kernel/held-sending';
import { currentScope } from '../scope/scope';
import { Timers } from './timers';

/** One kind of sending that is held before it leaves. */
export interface HeldKind<S> {
  /** What its id is called in the input of mutations. */
  readonly idName: string;
  /** By which its hold ends, with the sending's id as key. */
  readonly timer: string;
  /** `lock` holds the row until the end of the transaction. */
  readonly store: { lock(id: string): Promise<S | null>; save(sending: S): Promise<void> };
  /** What its end means for those whom it would reach; in the same transaction. */
  carryOut(sending: S): Promise<void>;
}

/** How this kind says that somebody was faster. */
type RefusalOf<S> = S extends HeldSending<infer R> ? R : never;

/** Ends the time in which a sending can be taken back. Of two who decide at once one wins, and the other hears how it ended. */
@Injectable()
export class SettleSending {
  constructor(
    private readonly work: UnitOfWork,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  settle<S extends HeldSending<DomainError>>(kind: HeldKind<S>, id: string, event: SendingEvent): Promise<S | NotFound | RefusalOf<S>> {
    return this.work.run(async () => {
      const sending = await kind.store.lock(id);
      if (!sending) return new NotFound([kind.idName]);
      const refusal = sending.settle(event, this.clock.now(), currentScope().actor?.personId ?? null);
      if (isDomainError(refusal)) return refusal as RefusalOf<S>;
      await kind.store.save(sending);
      await this.timers.cancel(kind.timer, id);
      await kind.carryOut(sending);
      return sending;
    });
  }
}
