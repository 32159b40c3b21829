import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { RouteError } from '@cordee/web';
import { answersSearch, eventsSearch, newEventSearch } from './events/search';
import { helpSearch } from './help/period';
import { Home } from './home/Home';
import { duesSearch, membershipsSearch, paymentsSearch } from './dues/search';
import { journalSearch } from './journal/search';
import { membersSearch } from './members/search';
import { rowsSearch } from './imports/search';
import { Missing } from './shell/Missing';
import { Shell } from './shell/Shell';

const root = createRootRoute({ component: Shell });
const at = (path: string, load: () => Promise<Record<string, unknown>>, name: string, validateSearch?: (search: Record<string, unknown>) => object) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
    ...(validateSearch && { validateSearch }),
  });

/** Every screen of the admin. Addresses are French, like the product's first language, and do not change with the reader's. */
const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  at('/membres', () => import('./members/MembersPage'), 'MembersPage', (search) => membersSearch.parse(search)),
  at('/membres/$id', () => import('./members/MemberPage'), 'MemberPage'),
  at('/cotisations', () => import('./dues/DuesPage'), 'DuesPage', (search) => duesSearch.parse(search)),
  at('/cotisations/formules', () => import('./dues/plans/PlansPage'), 'PlansPage'),
  at('/cotisations/adhesions', () => import('./dues/memberships/MembershipsPage'), 'MembershipsPage', (search) => membershipsSearch.parse(search)),
  at('/cotisations/paiements', () => import('./dues/payments/PaymentsPage'), 'PaymentsPage', (search) => paymentsSearch.parse(search)),
  at('/evenements', () => import('./events/EventsPage'), 'EventsPage', (search) => eventsSearch.parse(search)),
  at('/evenements/nouveau', () => import('./events/NewEventPage'), 'NewEventPage', (search) => newEventSearch.parse(search)),
  at('/evenements/$id', () => import('./events/EventPage'), 'EventPage', (search) => answersSearch.parse(search)),
  at('/entraide', () => import('./help/HelpPage'), 'HelpPage', (search) => helpSearch.parse(search)),
  at('/imports', () => import('./imports/ImportsPage'), 'ImportsPage'),
  at('/imports/$id', () => import('./imports/ImportPage'), 'ImportPage', (search) => rowsSearch.parse(search)),
  at('/reglages', () => import('./settings/SettingsPage'), 'SettingsPage'),
  at('/reglages/roles', () => import('./settings/RolesPage'), 'RolesPage'),
  at('/journal', () => import('./journal/JournalPage'), 'JournalPage', (search) => journalSearch.parse(search)),
  at('/journal/echecs', () => import('./journal/FailedJobsPage'), 'FailedJobsPage'),
];

export const createAdminRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree: root.addChildren(routes),
    ...(history && { history }),
    basepath: '/admin',
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: Missing,
  });
