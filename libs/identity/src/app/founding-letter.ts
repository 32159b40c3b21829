import { Injectable } from '@nestjs/common';
import { Clock, Tokens, UnitOfWork } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import { FOUNDING } from '../domain/challenge';
import { LetterHead, type Letter } from './letter-head';

/** In the worker: the code of a new association. */
@Injectable()
export class FoundingLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationsRepository,
    private readonly head: LetterHead,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Null when the request was answered or is over. */
  async prepare(requestId: string): Promise<Letter | null> {
    const now = this.clock.now();
    const request = await this.work.run(async () => {
      const found = await this.associations.request(requestId);
      if (!found || found.consumedAt || now >= found.expiresAt) return null;
      await this.associations.markRequestMailed(requestId, now);
      return found;
    });
    if (!request) return null;
    const { context, origin } = this.head.ofTheProduct(request.locale);
    return {
      context,
      values: { code: this.tokens.code(FOUNDING, request.id), link: `${origin}/creer/code` },
      envelope: { purpose: 'founding', uniqueKey: `founding:${request.id}`, address: request.email, fromName: context.brand.name },
    };
  }
}
