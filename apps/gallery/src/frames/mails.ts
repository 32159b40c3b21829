import type { MailSpecimen } from '@cordee/html';
import { mails as events } from '../../../../libs/events/src/mails/mails.fixture';
import { mails as identity } from '../../../../libs/identity/src/mails/mails.fixture';
import { mails as introductions } from '../../../../libs/introductions/src/mails/mails.fixture';
import { mails as membership } from '../../../../libs/membership/src/mails/mails.fixture';
import { mails as messaging } from '../../../../libs/messaging/src/mails/mails.fixture';
import { mails as reciprocity } from '../../../../libs/reciprocity/src/mails/mails.fixture';

/** Every mail of every domain: a new domain is one line more here, a new mail one more in its domain's fixture. */
export const mails: readonly MailSpecimen[] = [...identity, ...messaging, ...membership, ...events, ...reciprocity, ...introductions];
