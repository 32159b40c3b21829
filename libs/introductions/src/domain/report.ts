/** Why somebody puts a request before a moderator. */
export const REPORT_REASONS = ['UNKIND', 'SELLING', 'PRETENCE', 'TOO_INSISTENT', 'OTHER'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const REPORT_DECISIONS = ['RESUMED', 'RETURNED', 'CLOSED', 'REDIRECTED'] as const;
export type ReportDecision = (typeof REPORT_DECISIONS)[number];

/** A moderator decides within this time; until then everything stands still. */
export const MODERATION_HOURS = 72;
export const REPORT_NOTE_MAX = 1_000;
