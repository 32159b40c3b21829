import { Injectable } from '@nestjs/common';
import { Clock, currentScope, InvalidInput, isDomainError, runInScope, sameText, Tokens, UnitOfWork } from '@cordee/platform';
import { AnswerOnce } from '../data/answer-once';
import { AssociationsRepository } from '../data/associations.repository';
import type { Association, AssociationRequest } from '../domain/association';
import { FOUNDING, readCode, tellWrong } from '../domain/challenge';
import { ChallengeOver, WrongCode } from '../domain/errors';
import { ChallengeCookie } from './challenge-cookie';
import { FoundAssociation } from './found-association';
import { SignupGate } from './signup-gate';

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

/** The request behind the cookie of the wizard. */
@Injectable()
export class PendingRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationsRepository,
    private readonly cookie: ChallengeCookie,
    private readonly tokens: Tokens,
  ) {}

  async of(cookie: string | null | undefined): Promise<AssociationRequest | null> {
    const id = this.cookie.idOf(cookie);
    if (!id) return null;
    const request = await runInScope({ ...currentScope(), associationId: id }, () => this.work.run(() => this.associations.request(id)));
    return request && this.cookie.matches(cookie, request.cookieHash) ? request : null;
  }

  isRight(request: AssociationRequest, code: string): boolean {
    const matches = sameText(code, this.tokens.code(FOUNDING, request.id));
    return matches && request.mailedAt !== null;
  }
}
