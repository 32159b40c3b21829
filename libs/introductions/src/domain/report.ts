import { DomainError } from '@cordee/platform/kernel';
import type { Event } from './transitions';

export const REPORT_DECISIONS = ['RESUMED', 'RETURNED', 'CLOSED', 'REDIRECTED'] as const;
export type ReportDecision = (typeof REPORT_DECISIONS)[number];

/** What a moderator's decision does to the introduction. */
export const STEP_OF: Readonly<Record<ReportDecision, Event>> = { RESUMED: 'resume', RETURNED: 'returnToDraft', CLOSED: 'close', REDIRECTED: 'redirect' };

export const MESSAGE_MOST = 1_000;

/** Kind words to begin from, by decision; their texts are in the catalogue. */
export const MODERATION_TEMPLATES: readonly { readonly key: string; readonly decision: ReportDecision }[] = [
  { key: 'precise', decision: 'RETURNED' },
  { key: 'noJob', decision: 'RETURNED' },
  { key: 'gentler', decision: 'RETURNED' },
  { key: 'busy', decision: 'CLOSED' },
  { key: 'notHere', decision: 'CLOSED' },
  { key: 'closer', decision: 'REDIRECTED' },
];

/** Another moderator was faster. */
export class ReportSettled extends DomainError {
  readonly code = 'REPORT_SETTLED';
}
