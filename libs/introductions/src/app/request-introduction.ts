import { Injectable } from '@nestjs/common';
import { Idempotency, type IdempotencyMismatch, UnitOfWork } from '@cordee/platform';
import { tidyAsk } from '../domain/ask-text';
import { type Requested, type RequestRefusal, SendRequest } from './send-request';
import type { Taken } from './take-step';

export type { Requested, RequestRefusal, Wished } from './send-request';

/** Somebody asks: everything is looked at again under the seeker's own lock, and the ledger of those who are asked has the last word. */
@Injectable()
export class RequestIntroduction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly sending: SendRequest,
  ) {}

  run(wished: Requested, key: string): Promise<Taken | RequestRefusal | IdempotencyMismatch> {
    const text = tidyAsk(wished);
    const { personId, askType, connectorId, draftId } = wished;
    return this.work.run(() => this.idempotency.once<Taken | RequestRefusal>('requestIntroduction', key, { personId, askType, connectorId, draftId, ...text }, () => this.sending.run({ personId, askType, connectorId, draftId }, text)));
  }
}
