import type { AgendaEventFragment, AskingFragment, GivingFragment, HelpReceivedFragment, IntroductionFragment, LandingFragment, MyAskingFragment, MyDueFragment, MyStandingFragment, OpenAskFragment } from '@cordee/web';

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

export const card = (id: string, displayName: string) => ({ id, displayName });
const herve = card('person_herve', 'Hervé Lambert');
const lea = card('person_lea', 'Léa Martin');

/** Somebody with a line and an offer, who may be asked four times a month. */
export const giving = (more: Partial<GivingFragment> = {}): GivingFragment => ({
  version: 3, positioning: { line: 'Cheffe de projet énergie, je mène des chantiers jusqu’au bout.', since: '2026-10-01T08:00:00Z', changeableOn: '2026-10-15' }, offers: [{ id: 'offer_1', kind: 'CV_READ', detail: null }], suggestedOffers: ['TALK', 'TOOLS', 'CAMPUS_NEWS'],
  accepts: ['INFORMATION', 'SECOND_OPINION'], acceptsDirect: false, asksPerMonth: 4, introductionsPerMonth: 2, restingUntil: null, silent: false, askedThisMonth: 0, state: 'OPEN', shieldedEmployers: [], shieldedPeople: [], firstStepDone: true, openAsk: null, ...more,
});

export const myAsking = (more: Partial<MyAskingFragment> = {}): MyAskingFragment => ({
  open: 1, openMost: 3, thisWeek: 1, weekMost: 2, thisMonth: 1, monthMost: 6, allowed: { allowed: true, reason: null }, rates: [{ askType: 'SECOND_OPINION', asked: 30, helped: 23, medianDays: 4 }], ...more,
});

/** How Hervé may be asked: through Aïcha, or straight. */
export const asking = (more: Partial<AskingFragment> = {}): AskingFragment => ({
  state: 'OPEN', backOn: null, askedThisMonth: 0, positioning: 'Directeur industriel, je redresse des sites.', accepts: ['INFORMATION', 'SECOND_OPINION'], openWithMe: null, offers: [{ id: 'offer_9', kind: 'TALK', detail: null }], direct: { allowed: true, reason: null },
  connectors: [
    { state: 'OPEN', backOn: null, askedThisMonth: 0, person: { ...card('person_aicha', 'Aïcha Benali'), school: 'Mines Paris', graduationYear: 2011 }, youKnow: [{ ground: 'CLASS', detail: 'Mines Paris 2011' }], theyKnow: [{ ground: 'EMPLOYER', detail: 'Énergies du Rhône' }] },
    { state: 'NOT_NOW', backOn: '2027-01-12', askedThisMonth: 2, person: { ...card('person_tom', 'Tom Girard'), school: null, graduationYear: null }, youKnow: [{ ground: 'EVENT', detail: null }], theyKnow: [] },
  ],
  alternatives: [{ ...card('person_ines', 'Inès Faure'), school: 'Mines Paris', graduationYear: 2009, sector: 'Énergie' }, { ...card('person_paul', 'Paul Colin'), school: null, graduationYear: null, sector: 'Énergie' }], ...more,
});

const introduction: IntroductionFragment = {
  id: 'introduction_1', version: 1, role: 'SEEKER', stage: 'WITH_CONNECTOR', stageText: 'Chez Aïcha Benali', route: 'CONNECTOR', askType: 'SECOND_OPINION', why: 'Votre passage du conseil à l’industrie est celui que je prépare.', positioning: 'Cheffe de projet énergie.', context: null, offer: 'Relire un CV',
  connectorWords: null, answer: null, moderatorWords: null, submittedAt: '2026-11-20T09:00:00Z', answerBy: null, can: ['withdraw', 'report'], draftOf: null, outcome: null, metOn: null, seeker: card('person_claire', 'Claire Bertin'), contact: herve, connector: card('person_aicha', 'Aïcha Benali'), suggestion: null, connection: null, loops: [],
};
export const myRequest = (more: Partial<IntroductionFragment> = {}): IntroductionFragment => ({ ...introduction, ...more });
/** Léa asks me, who am the contact. */
export const received = (more: Partial<IntroductionFragment> = {}): IntroductionFragment => ({
  ...introduction, id: 'introduction_2', role: 'TARGET', stage: 'WITH_CONTACT', stageText: 'En attente de votre réponse', seeker: lea, contact: card('person_claire', 'Claire Bertin'), connectorWords: 'Léa est sérieuse et curieuse.', answerBy: '2026-12-03T09:00:00Z',
  can: ['accept', 'later', 'answerInstead', 'pointElsewhere', 'decline', 'report'], ...more,
});
/** Léa asks me to open the door to Hervé. */
export const toForward = (more: Partial<IntroductionFragment> = {}): IntroductionFragment => received({ id: 'introduction_3', role: 'CONNECTOR', stage: 'WITH_CONNECTOR', contact: herve, connector: card('person_claire', 'Claire Bertin'), connectorWords: null, can: ['forward', 'suggestOther', 'decline', 'report'], ...more });

export const openAsk: OpenAskFragment = { id: 'ask_1', askType: 'SECTOR_VIEW', sector: 'Hydrogène', text: 'Où en est la filière, vue d’un exploitant ?', openedAt: '2026-11-20T09:00:00Z', openUntil: '2026-12-20T09:00:00Z', fits: ['CV_READ'], mine: false };
export const owed = (more: Partial<HelpReceivedFragment> = {}): HelpReceivedFragment => ({ id: 'loop_1', what: 'Hervé Lambert a échangé avec vous', at: '2026-11-18T17:00:00Z', thankedAt: null, askedStep: 'THANKS', dueSince: '2026-11-20T17:00:00Z', introductionId: 'introduction_1', person: herve, words: [], ...more });
export const given = {
  id: 'loop_2', kind: 'TALK', what: 'Vous avez échangé avec Léa Martin', at: '2026-05-12T17:00:00Z', skipped: false, person: lea,
  words: [
    { id: 'word_1', step: 'THANKS' as const, outcome: null, words: 'Merci, j’y vois clair.', saidAt: '2026-05-13T08:00:00Z', new: false },
    { id: 'word_2', step: 'NEWS_6M' as const, outcome: 'LANDED' as const, words: 'Je commence lundi.', saidAt: '2026-11-12T08:00:00Z', new: true },
  ],
};
export const landing = (more: Partial<LandingFragment> = {}): LandingFragment => ({ id: 'landing_1', landedOn: '2026-11-16', giversToldAt: null, publicText: null, publishedAt: null, givers: [{ what: 'Une mise en relation', told: false, skipped: false, person: herve }, { what: 'Un échange', told: false, skipped: false, person: lea }], ...more });
