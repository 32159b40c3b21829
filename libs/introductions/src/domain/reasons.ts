/** Why somebody says no: private, counted only where five said the same. */
export const DECLINE_REASONS = ['DO_NOT_KNOW_WELL', 'NOT_NOW', 'TOO_MANY_ASKS', 'POSITIONING_UNCLEAR', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const REPORT_REASONS = ['UNKIND', 'SELLING', 'PRETENCE', 'TOO_INSISTENT', 'OTHER'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const CHANNELS = ['MAIL', 'PHONE', 'VISIO'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Within which a report is looked at. */
export const REVIEW_HOURS = 72;
export const DEFER_MOST_DAYS = 90;
