import { encode } from '@cordee/platform';
import type { MailingRow } from '../app/event-mailings';
import type { EventMailingType } from './mailing.types';

export const mailingView = (row: MailingRow): EventMailingType => ({
  id: encode('mailing', row.id), kind: row.kind, state: row.state, subject: row.subject, recipients: row.recipients, sent: row.sent, heldAt: row.heldAt, heldBy: row.heldByName || null, releasesAt: row.releasesAt,
});
