import { MailLog } from './mail-log';
import { Mailer } from './mailer';
import { Smtp } from './smtp';

export { Mailer };
export { PostOffice } from './post-office';
export { MailGuard, type Attachment, type OutgoingMail, type Recipient, type SendOutcome } from './outgoing-mail';

/** Providers of PlatformModule. The pool of connections is opened by the first mail. */
export const mailMechanisms = [Mailer, MailLog, Smtp];
