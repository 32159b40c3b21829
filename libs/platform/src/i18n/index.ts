export * from './address-form';
export * from './catalogue';
export * from './typography';
export * from '../kernel/format';
export { ADDRESS_FORMS, LOCALES, isLocale, preferredLocale, type AddressForm, type Locale } from '../kernel/locale';
