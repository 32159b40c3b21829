import type { Locale } from '@cordee/platform/kernel';
import type { Mail, MailContext, RenderedMail } from './define-mail';

/** A mail with values as they might be: a domain offers its own in `mails/mails.fixture.ts`, the gallery shows them. */
export interface MailSpecimen {
  /** The mail's own name. */
  readonly name: string;
  readonly write: (context: MailContext) => RenderedMail;
}

export const specimen = <V extends object>(mail: Mail<V>, values: (locale: Locale) => V): MailSpecimen => ({
  name: mail.name,
  write: (context) => mail.render(context, values(context.locale)),
});
