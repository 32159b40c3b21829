export const PAYMENT_MEANS = ['CARD', 'CHEQUE', 'TRANSFER', 'CASH'] as const;
export type PaymentMeans = (typeof PAYMENT_MEANS)[number];

/** Money that reaches the association without a provider: the treasurer records it. */
export const OFFLINE_MEANS = ['CHEQUE', 'TRANSFER', 'CASH'] as const;
export type OfflineMeans = (typeof OFFLINE_MEANS)[number];

/** The provider of offline money. */
export const OFFLINE = 'offline';
