import { Injectable } from '@nestjs/common';
import { currentScope, runInScope, sameText, Tokens, UnitOfWork } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import type { AssociationRequest } from '../domain/association';
import { FOUNDING } from '../domain/challenge';
import { ChallengeCookie } from './challenge-cookie';

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
