import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, type RouterHistory } from '@tanstack/react-router';
import { RouteError } from '@cordee/web';
import { agendaSearch } from './agenda/search';
import { askSearch } from './asking/search';
import { Home } from './home/Home';
import { networkSearch } from './network/search';
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

/** Every screen of the portal. The server answers `/` itself: the association's public page. */
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/accueil' });
    },
  }),
  createRoute({ getParentRoute: () => root, path: '/accueil', component: Home }),
  at('/agenda', () => import('./agenda/AgendaPage'), 'AgendaPage', (search) => agendaSearch.parse(search)),
  at('/agenda/$id', () => import('./agenda/EventPage'), 'EventPage'),
  at('/reseau', () => import('./network/NetworkPage'), 'NetworkPage', (search) => networkSearch.parse(search)),
  at('/reseau/$id', () => import('./network/PersonPage'), 'PersonPage'),
  at('/reseau/$id/demander', () => import('./asking/AskPage'), 'AskPage', (search) => askSearch.parse(search)),
  at('/reseau/$id/proposer', () => import('./network/OfferPage'), 'OfferPage'),
  at('/entraide', () => import('./help/HelpPage'), 'HelpPage'),
  at('/entraide/demande/$id', () => import('./introductions/IntroductionPage'), 'IntroductionPage'),
  at('/entraide/demandes', () => import('./introductions/MyAsksPage'), 'MyAsksPage'),
  at('/entraide/recues', () => import('./introductions/ReceivedPage'), 'ReceivedPage'),
  at('/entraide/merci', () => import('./thanks/ThanksPage'), 'ThanksPage'),
  at('/entraide/devenu', () => import('./thanks/BecamePage'), 'BecamePage'),
  at('/entraide/poste', () => import('./landing/LandingPage'), 'LandingPage'),
  at('/moi', () => import('./me/ProfilePage'), 'ProfilePage'),
  at('/moi/entraide', () => import('./giving/GivingPage'), 'GivingPage'),
  at('/moi/cotisations', () => import('./dues/MyDuesPage'), 'MyDuesPage'),
  at('/moi/cotisations/depart', () => import('./dues/LeavePage'), 'LeavePage'),
  at('/moi/notifications', () => import('./me/NotificationsPage'), 'NotificationsPage'),
  at('/moi/sessions', () => import('./me/SessionsPage'), 'SessionsPage'),
];

export const createPortalRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree: root.addChildren(routes),
    ...(history && { history }),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: Missing,
  });
