import { z } from 'zod';
import { defineSetting } from '@cordee/platform';

/** ISO 4217. One association has one currency. */
export const currencySetting = defineSetting('ledger.currency', z.string().regex(/^[A-Z]{3}$/), 'EUR');

/** Who takes money over the net. Outside of production the sandbox does, unless somebody else is chosen. */
export const providerSetting = defineSetting('ledger.provider', z.string().regex(/^[a-z-]{1,40}$/), 'sandbox');
