import { currentScope, t } from '@cordee/platform';
import type { WaitingItem, WaitingText } from '../ports/waiting';
import type { WaitingItemType } from './identity.types';

/** What waits, in the language of whoever asks. */
export function waitingView({ kind, text, path }: WaitingItem): WaitingItemType {
  return { kind, text: said(text), path };
}

function said({ key, vars = {} }: WaitingText): string {
  const { locale } = currentScope();
  return t(locale, key, Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, typeof value === 'object' ? t(locale, value.key) : value])));
}
