import type { Session } from '@cordee/web';

const association = { id: 'association_1', name: 'Mines Alumni', subdomain: 'mines', colour: '#1f5a7a', url: '', locale: 'fr', addressForm: 'VOUS' } as const;

/** Somebody who belongs to two associations. */
export const session: Session = {
  association,
  viewer: {
    locale: 'fr', roles: ['PRESIDENT'], permissions: [], emails: ['claire.fontanel@example.org'], person: { id: 'person_1', displayName: 'Claire Fontanel', firstName: 'Claire' },
    associations: [association, { ...association, id: 'association_2', name: 'Union des femmes de la finance et de l’industrie' }],
  },
  refresh: () => undefined,
};
/** And somebody who belongs to one. */
export const alone: Session = { ...session, viewer: { ...session.viewer, associations: [association] } };
