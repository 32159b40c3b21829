import { currentScope, t } from '@cordee/platform';
import type { Reason } from '../domain/plan';

/** Why a row ended as it did, in the reader's language. */
export const reasonText = ({ code, value = '', line = 0 }: Reason): string => t(currentScope().locale, `people.reason.${code}`, { value, line });

/** The heading of a group of issues. */
export const issueText = (code: string, count: number): string => t(currentScope().locale, `people.issue.${code}`, { count });
