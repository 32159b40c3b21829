import type { MembersSearch } from './search';

/** Whom an act of the members list is about: chosen by hand, all that the filters match, or everybody who was never invited. */
export type Audience =
  | { readonly kind: 'chosen'; readonly ids: readonly string[] }
  | { readonly kind: 'matching'; readonly filter: MembersSearch; readonly count: number }
  | { readonly kind: 'neverInvited' };
