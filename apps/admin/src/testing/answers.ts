import type { Answers } from '@cordee/web/testing';

/** A page of a keyset list, as the API answers it. */
export const page = <N>(nodes: readonly N[], totalCount = nodes.length) => ({ nodes, totalCount, pageInfo: { hasNextPage: totalCount > nodes.length, endCursor: totalCount > nodes.length ? 'next' : null } });
export const office = (part: object) => ({ association: { office: part } });

export const aicha = { id: 'person_aicha', displayName: 'Aïcha Benali', email: 'aicha@example.org', phone: null, school: 'Mines Paris', graduationYear: 2011, city: 'Lyon', sector: 'Santé', employer: 'Aux Quais', jobTitle: null, accountState: 'NOT_INVITED', joinedAt: null, deceased: false };
export const herve = { id: 'person_herve', displayName: 'Hervé Petit', email: null, phone: null, school: 'Mines Nancy', graduationYear: 1988, city: null, sector: null, employer: null, jobTitle: null, accountState: 'ACTIVE', joinedAt: '2026-11-01T08:00:00Z', deceased: false };

const facets = { schools: [{ value: 'Mines Paris', count: 2 }], graduationYears: [{ value: '2011', count: 1 }], cities: [{ value: 'Lyon', count: 1 }], sectors: [] };

/** How somebody who has chosen nothing looks at the members list. */
export const listSettings = (more: object = {}) => office({ list: { key: 'members', columns: ['name', 'email', 'school', 'year', 'city', 'sector', 'account'], density: 'COMFORTABLE', views: [], ...more } });

/** Two members, and the facets of their list. */
export const members: Answers = {
  Members: ({ city }) => office({ members: page([aicha, herve].filter((member) => !city || member.city === city)) }),
  MemberFacets: () => office({ memberFacets: facets }),
  ListSettings: () => listSettings(),
};

const counts = { added: 0, merged: 0, setAside: 0, refused: 0, unchanged: 0, people: 0 };
const column = (index: number, header: string, field: string | null, confidence: number, samples: string[]) => ({ index, header, field, confidence, samples });

export const anImport = (state: string, more: object = {}) => ({
  id: 'import_1',
  fileName: 'anciens.xlsx',
  state,
  createdAt: '2026-11-20T10:00:00Z',
  createdBy: 'Claire Bertin',
  rowCount: 12,
  progress: 0,
  errorCode: null,
  finishedAt: null,
  counts,
  sheet: 'Annuaire',
  school: null,
  encoding: null,
  separator: null,
  columns: [column(0, 'Nom', 'LAST_NAME', 0.98, ['PETIT']), column(1, 'Prénom', 'FIRST_NAME', 0.97, ['Hervé']), column(2, 'Contact', 'EMAIL', 0.4, ['h@example.org'])],
  issues: [],
  sampleRows: [],
  reportUrl: null,
  ...more,
});
