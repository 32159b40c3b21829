import { Injectable } from '@nestjs/common';
import { Config, Mailer, PRODUCT_COLOUR, requireAssociation, type Locale } from '@cordee/platform';
import type { MailContext, RenderedMail } from '@cordee/html';
import { Directory } from './directory';

export interface Envelope {
  purpose: string;
  uniqueKey: string;
  address: string;
  fromName: string;
}

/** A mail ready to be rendered and sent. */
export interface Letter<V = { code: string; link: string }> {
  context: MailContext;
  values: V;
  envelope: Envelope;
}

/** In whose name the mails of identity leave: the association's, or the product's before there is one. */
@Injectable()
export class LetterHead {
  constructor(
    private readonly directory: Directory,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  async ofAssociation(locale: Locale): Promise<{ context: MailContext; origin: string }> {
    const association = await this.directory.byId(requireAssociation());
    if (!association) throw new Error('mail of an association that does not exist');
    const { name, colour, subdomain } = association;
    return { context: { locale, brand: { name, colour } }, origin: this.config.publicUrl(subdomain) };
  }

  ofTheProduct(locale: Locale): { context: MailContext; origin: string } {
    return { context: { locale, brand: { name: 'Cordée', colour: PRODUCT_COLOUR } }, origin: this.config.publicUrl(null) };
  }

  /** These mails answer an act of their reader: nothing to unsubscribe from. */
  async send(mail: RenderedMail, { purpose, uniqueKey, address, fromName }: Envelope): Promise<void> {
    await this.mailer.send({ stream: 'account', purpose, uniqueKey, to: { address }, ...mail, transactional: true, fromName });
  }
}
