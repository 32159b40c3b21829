import type { AddressForm } from '../kernel/locale';
import { scopeOrNull } from '../scope/scope';

/** How the association of the scope addresses people in French. On the site itself, and outside of any scope, vous. */
export const addressForm = (): AddressForm => scopeOrNull()?.addressForm ?? 'VOUS';
