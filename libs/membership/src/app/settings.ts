import { z } from 'zod';
import { defineSetting } from '@cordee/platform';

/** Where a transfer goes; empty: no transfers are asked for. Without blanks. */
export const ibanSetting = defineSetting('membership.iban', z.string().regex(/^(?:[A-Z]{2}\d{2}[0-9A-Z]{10,30})?$/), '');
/** To whom, and to which address, a cheque goes; empty: no cheques. */
export const chequeToSetting = defineSetting('membership.chequeTo', z.string().max(400), '');
/** Whether somebody in grace still counts as a member. */
export const graceCountsSetting = defineSetting('membership.graceCounts', z.boolean(), true);
