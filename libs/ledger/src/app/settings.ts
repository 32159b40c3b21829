import { z } from 'zod';
import { defineSetting } from '@cordee/platform';

/** ISO 4217. One association has one currency. */
export const currencySetting = defineSetting('ledger.currency', z.string().regex(/^[A-Z]{3}$/), 'EUR');
