import { Injectable } from '@nestjs/common';
import { Clock, isDomainError, requireAssociation, UnitOfWork } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import type { AssociationRequest } from '../domain/association';
import { FoundAssociation } from './found-association';
import { LetterHead, type Letter } from './letter-head';

/**
 * With SIGNUP=approval an operator opens the association: `node tools/associations.mjs approve <address>` sets the timer
 * under which the worker comes here, in the scope of the request.
 */
@Injectable()
export class ApproveAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationsRepository,
    private readonly founding: FoundAssociation,
    private readonly head: LetterHead,
    private readonly clock: Clock,
  ) {}

  /** Opens it, once; answers the mail to its founder, or null where no confirmed request waits or its name was taken since. */
  async open(): Promise<Letter<{ link: string }> | null> {
    const request = await this.work.run(() => this.found());
    if (!request) return null;
    const { context, origin } = await this.head.ofAssociation(request.locale);
    const envelope = { purpose: 'association-opened', uniqueKey: `opened:${request.id}`, address: request.email, fromName: context.brand.name };
    return { context, values: { link: `${origin}/connexion` }, envelope };
  }

  private async found(): Promise<AssociationRequest | null> {
    const id = requireAssociation();
    const request = await this.associations.request(id);
    if (!request?.consumedAt) return null;
    const first = await this.associations.approve(id, this.clock.now());
    const founded = first ? await this.founding.found(request, { account: this.clock.newId(), link: this.clock.newId() }, this.clock.now()) : null;
    return founded && isDomainError(founded) ? null : request;
  }
}
