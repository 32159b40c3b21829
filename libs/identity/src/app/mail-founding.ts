import { Injectable } from '@nestjs/common';
import { Clock, Tokens, UnitOfWork } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import { FOUNDING } from '../domain/challenge';
import { foundingMail } from '../mails/founding.mail';
import { LetterHead } from './letter-head';

/** In the worker: the code of a new association. Its text is fixed, so that nobody sends words of theirs through us. */
@Injectable()
export class MailFounding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationsRepository,
    private readonly head: LetterHead,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async send(requestId: string): Promise<void> {
    const now = this.clock.now();
    const request = await this.work.run(async () => {
      const found = await this.associations.request(requestId);
      if (!found || found.consumedAt || now >= found.expiresAt) return null;
      await this.associations.markRequestMailed(requestId, now);
      return found;
    });
    if (!request) return;
    const { context, origin } = this.head.ofTheProduct(request.locale);
    const mail = foundingMail.render(context, { code: this.tokens.code(FOUNDING, request.id), link: `${origin}/creer/code` });
    await this.head.send(mail, { purpose: 'founding', uniqueKey: `founding:${request.id}`, address: request.email, fromName: context.brand.name });
  }
}
