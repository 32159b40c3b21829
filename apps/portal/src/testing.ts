import type { AgendaEventFragment, MyDueFragment, MyStandingFragment } from '@cordee/web';

/** An evening in Lyon with 12 seats left, as somebody sees it who has not answered yet. */
export const afterwork: AgendaEventFragment = {
  id: 'event_afterwork', title: 'Afterwork de décembre', summary: 'Un verre, et des nouvelles.', startsAt: '2026-12-03T18:00:00Z', endsAt: '2026-12-03T20:00:00Z', zone: 'Europe/Paris',
  placeKind: 'PLACE', placeName: 'Café des Arts', address: '3 rue des Capucins', city: 'Lyon', onlineUrl: null, state: 'PUBLISHED', registrationState: 'OPEN', answersCloseAt: '2026-12-03T11:00:00Z',
  seatsLeft: 12, goingCount: 8, waitingCount: 0, canRsvp: { allowed: true, reason: null }, myAnswer: null,
};
export const conference: AgendaEventFragment = { ...afterwork, id: 'event_conference', title: 'Conférence sur l’hydrogène', startsAt: '2027-01-14T17:30:00Z', endsAt: '2027-01-14T19:00:00Z', placeKind: 'ONLINE', placeName: null, address: null, city: null, seatsLeft: null, goingCount: 30 };

export const answered = (event: AgendaEventFragment, kind: 'GOING' | 'WAITING' | 'OFFERED' | 'NOT_GOING', more: object = {}): AgendaEventFragment => ({ ...event, myAnswer: { registrationId: 'registration_1', kind, position: null, offeredUntil: null, ...more } });

export const page = <N>(nodes: readonly N[]) => ({ nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } });
export const agenda = (...events: AgendaEventFragment[]) => ({ association: { events: page(events) } });

/** What the screen of the agenda asks besides its events. */
export const aside = {
  AgendaCities: () => ({ association: { events: { nodes: [{ id: 'event_afterwork', city: 'Lyon' }, { id: 'event_other', city: 'Annecy' }, { id: 'event_conference', city: null }] } } }),
  AgendaFeed: () => ({ viewer: { agenda: { feedUrl: 'https://mines.example/agenda/abonnement/secret' } } }),
};

export const euros = (amount: string) => ({ amount, currency: 'EUR' });
export const due: MyDueFragment = {
  id: 'due_2027', label: 'Cotisation 2027', state: 'ISSUED', periodStartsOn: '2027-01-01', periodEndsOn: '2027-12-31', dueOn: '2027-01-31', paidAt: null, closeReason: null, canPay: true,
  amount: euros('60.00'), paid: euros('0.00'), remaining: euros('60.00'),
};
const membership = { id: 'membership_1', standing: 'À jour jusqu’au 31 décembre 2026', status: 'ACTIVE', planName: 'Cotisation annuelle', paidUntil: '2026-12-31', decisions: ['RESIGN'], credit: euros('0.00') } satisfies MyStandingFragment['membership'];

export const standing = (more: Partial<MyStandingFragment> = {}): { viewer: MyStandingFragment } => ({ viewer: { membership, dues: [], renewal: null, ...more } });
export const inCredit = { ...membership, credit: euros('10.00') };
