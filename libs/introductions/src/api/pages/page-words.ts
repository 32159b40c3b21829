import { t } from '@cordee/platform/i18n';
import type { Locale } from '@cordee/platform/kernel';
import type { OwnIntroduction } from '../../app/own-introduction';

export const say = (locale: Locale, key: string, more: Readonly<Record<string, string>> = {}): string => t(locale, `introductions.page.${key}`, more);

/** Where it stands, with first names. */
export const sayStage = (locale: Locale, { role, stage, names }: OwnIntroduction): string =>
  t(locale, `introductions.stageText.${role}.${stage}`, { ...names, suggestion: '…' });
