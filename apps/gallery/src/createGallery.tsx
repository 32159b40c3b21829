import { createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import { Gallery } from './Gallery';
import type { Settings } from './settings';

/** With a router of its own in which every link leads back here: components may hold links of any app. */
export function createGallery(settings: Settings) {
  const routeTree = createRootRoute({ component: () => <Gallery settings={settings} />, notFoundComponent: () => null });
  return createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) });
}
