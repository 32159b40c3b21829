import { Injectable } from '@nestjs/common';
import { Clock, currentScope, InvalidInput, runInScope, UnitOfWork } from '@cordee/platform';
import { AnswerOnce } from '../data/answer-once';
import type { Association, AssociationRequest } from '../domain/association';
import { readCode, tellWrong } from '../domain/challenge';
import { ChallengeOver, WrongCode } from '../domain/errors';
import { FoundAssociation } from './found-association';
import { SignupGate } from './signup-gate';
import { PendingRequest } from './pending-request';

export interface Founded {
  association: Association;
  accountId: string;
}
export type FoundingAnswer = Founded | 'awaiting-approval' | WrongCode | ChallengeOver | InvalidInput;

/** Second step of a new association: the code proves the address, and its owner becomes president. */
@Injectable()
export class ConfirmAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: PendingRequest,
    private readonly once: AnswerOnce,
    private readonly founding: FoundAssociation,
    private readonly gate: SignupGate,
    private readonly clock: Clock,
  ) {}

  async confirm(cookie: string | null | undefined, typed: string): Promise<FoundingAnswer> {
    const code = readCode(typed);
    if (!code) return new InvalidInput(['code'], 'codeIncomplete');
    const request = await this.requests.of(cookie);
    if (!request) return new ChallengeOver();
    const right = this.requests.isRight(request, code);
    return runInScope({ ...currentScope(), associationId: request.id }, () => this.work.run(() => this.answer(request, right), { keepOnError: true }));
  }

  private async answer(request: AssociationRequest, right: boolean): Promise<FoundingAnswer> {
    const taken = await this.once.take('association_request', request.id, right, this.clock.now());
    if (!taken || !right) return tellWrong(taken?.wrongTries ?? null);
    if (this.gate.needsApproval) return 'awaiting-approval';
    return this.founding.found(request, { account: this.clock.newId(), link: this.clock.newId() }, this.clock.now());
  }
}
