import { createContext } from 'react';
import type { AddressForm } from '../gql/graphql';

/** Vous, unless the association chose tu: texts with a `_tu` variant then use it. */
export const AddressFormContext = createContext<AddressForm>('VOUS');
