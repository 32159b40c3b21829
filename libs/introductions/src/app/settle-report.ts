import { Injectable } from '@nestjs/common';
import { Idempotency, type IdempotencyMismatch, InvalidInput, UnitOfWork } from '@cordee/platform';
import { MESSAGE_MOST } from '../domain/report';
import { saidOrNot } from './answers';
import { ModerationDesk, type Settled, type Settling } from './moderation-desk';

/** A moderator decides what becomes of a request that somebody has reported. Until then it stood still; of two moderators one decides. */
@Injectable()
export class SettleReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly desk: ModerationDesk,
  ) {}

  async settle(wish: Settling, key: string): Promise<Settled | IdempotencyMismatch> {
    const message = saidOrNot('message', wish.message, MESSAGE_MOST);
    if (message instanceof InvalidInput) return message;
    if (wish.decision !== 'RESUMED' && !message) return new InvalidInput(['message'], 'required');
    if (wish.decision === 'REDIRECTED' && !wish.personId) return new InvalidInput(['personId'], 'required');
    return this.work.run(() => this.idempotency.once<Settled>('settleReport', key, { ...wish, message }, () => this.desk.decide({ ...wish, message })));
  }
}
