import { registerEnumType } from '@nestjs/graphql';

export const IntroductionRoleEnum = { SEEKER: 'SEEKER', CONNECTOR: 'CONNECTOR', TARGET: 'TARGET' } as const;
export const DeclineReasonEnum = { DO_NOT_KNOW_WELL: 'DO_NOT_KNOW_WELL', NOT_NOW: 'NOT_NOW', TOO_MANY_ASKS: 'TOO_MANY_ASKS', POSITIONING_UNCLEAR: 'POSITIONING_UNCLEAR', OTHER: 'OTHER' } as const;
export const ReportReasonEnum = { UNKIND: 'UNKIND', SELLING: 'SELLING', PRETENCE: 'PRETENCE', TOO_INSISTENT: 'TOO_INSISTENT', OTHER: 'OTHER' } as const;
registerEnumType(IntroductionRoleEnum, { name: 'IntroductionRole' });
registerEnumType(DeclineReasonEnum, { name: 'DeclineReason' });
registerEnumType(ReportReasonEnum, { name: 'ReportReason' });
