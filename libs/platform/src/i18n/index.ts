export * from './catalogue';
export * from './typography';
export * from '../kernel/format';
export { LOCALES, isLocale, preferredLocale, type Locale } from '../kernel/locale';
