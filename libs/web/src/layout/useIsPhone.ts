import { useSyncExternalStore } from 'react';

/** The width under which the bars move: the same as in the style sheets. */
const QUERY = '(max-width: 48em)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
