import { currentScope, encode, hasText, t } from '@cordee/platform';
import { activityText } from '@cordee/identity';
import type { CardRow, FacetRow, MemberListRow } from '../app/find-people';
import type { BatchRow } from '../app/held-invitations';
import type { ImportListRow, ImportRowRow } from '../app/import-list';
import type { MemberRow, SourceRow, StoryRow } from '../app/records';
import { displayNameOf } from '../domain/facts';
import { Import } from '../domain/import';
import type { Person } from '../domain/person';
import { issueText, reasonText } from '../app/reason-text';
import type { ImportRowType, ImportType } from './import.types';
import type { InvitationBatchType } from './invitation.types';
import type { DirectoryFacetsType, FacetType, MemberRecordType, MemberRowType, PersonCardType, PersonProfileType, PersonSourceType, StoryEntryType } from './people.types';

/** Rows as the API shows them. Each view names its fields: nothing passes because it happens to be there. */
export const cardView = (row: CardRow): PersonCardType => ({
  id: encode('person', row.id), displayName: displayNameOf(row), school: row.school, graduationYear: row.graduationYear, city: row.city, sector: row.sector,
});

export const memberRowView = (row: MemberListRow): MemberRowType => ({
  ...cardView(row), email: row.email, accountState: row.accountState, deceased: row.deceased, phone: row.phone, employer: row.employer, jobTitle: row.jobTitle, joinedAt: row.joinedAt,
});

export function facetsView(rows: readonly FacetRow[]): DirectoryFacetsType {
  const of = (kind: FacetRow['kind']): FacetType[] => rows.filter((row) => row.kind === kind).map(({ value, count }) => ({ value, count }));
  return { schools: of('school'), graduationYears: of('graduationYear'), cities: of('city'), sectors: of('sector') };
}

const affiliations = (row: MemberRow) => row.affiliations.map(({ id, school, degree, graduationYear }) => ({ id: encode('affiliation', id), school, degree, graduationYear }));

export const profileView = (row: MemberRow): PersonProfileType => ({
  id: encode('person', row.id), version: row.version, firstName: row.firstName, lastName: row.lastName, displayName: displayNameOf(row), emails: row.emails, phones: row.phones,
  city: row.city, country: row.country, sector: row.sector, affiliations: affiliations(row), position: row.positions.find((one) => one.current) ?? null,
  stillRightAskedAt: row.stillRightAskedAt, confirmedAt: row.confirmedAt,
});

export const recordView = (row: MemberRow): MemberRecordType => ({
  uuid: row.id, id: encode('person', row.id), version: row.version, memberNumber: row.memberNumber, civility: row.civility, firstName: row.firstName, lastName: row.lastName,
  birthName: row.birthName, displayName: displayNameOf(row), birthDate: row.birthDate, emails: row.emails, phones: row.phones, address: row.address, postcode: row.postcode, city: row.city,
  country: row.country, sector: row.sector, affiliations: affiliations(row), positions: row.positions, accountState: row.accountState, invitedAt: row.invitedAt,
  deceased: row.deceased, deceasedOn: row.deceasedOn,
});

/** What both sides of a conflict are shown of a record. */
export const conflictView = (person: Person) => ({
  firstName: person.firstName, lastName: person.lastName, birthName: person.birthName, birthDate: person.birthDate, address: person.address, postcode: person.postcode, city: person.city,
  country: person.country, sector: person.sector,
});

export const sourceView = (row: SourceRow): PersonSourceType => ({
  importId: encode('import', row.importId), fileName: row.fileName, sheet: row.sheet, row: row.line, importedAt: row.at,
  values: Object.fromEntries([...(Array.isArray(row.cells) ? row.cells : [])].flatMap((cell, at) => (cell ? [[row.headers[at] || `${at + 1}`, cell]] : []))),
});

export const storyView = ({ at, verb, actor, fileName }: StoryRow, subject: string): StoryEntryType => ({
  at, verb, actor: actor || null, text: fileName === null ? activityText(verb, { subject }) : t(currentScope().locale, 'people.story.imported', { file: fileName }),
});

export function importView(row: ImportListRow): ImportType {
  const { locale } = currentScope();
  const { state, doneClusters, clusterCount } = row;
  return {
    uuid: row.id, id: encode('import', row.id), fileName: row.fileName, state, createdAt: row.createdAt, createdBy: row.createdByName, rowCount: row.rowCount,
    progress: Object.assign(new Import(), { state, doneClusters, clusterCount }).progress, sheet: row.sheet, encoding: row.encoding, separator: row.separator, school: row.school,
    columns: row.columns.map(({ index, header, samples, field, confidence }) => ({ index, header, samples, field, confidence })), counts: row.counts, sampleRows: row.sampleRows,
    issues: row.issues.map(({ kind, count, examples }) => ({ kind, count, text: hasText(locale, `people.issue.${kind}`) || hasText(locale, `people.issue.${kind}_other`) ? issueText(kind, count) : kind, examples })),
    reportUrl: state === 'CHECKED' || state === 'RUNNING' || state === 'DONE' ? `/imports/${encode('import', row.id)}/report` : null, errorCode: row.errorCode, finishedAt: row.finishedAt,
  };
}

export const importRowView = (row: ImportRowRow): ImportRowType => ({
  row: row.line, sheet: row.sheet, outcome: row.outcome, reason: row.reasons.map(reasonText).join(' ; ') || null, personId: row.personId && encode('person', row.personId), values: row.cells ?? [],
});

export const batchView = ({ id, state, recipients, heldAt, heldByName, releasesAt }: BatchRow): InvitationBatchType => ({ id: encode('batch', id), state, recipients, heldAt, heldBy: heldByName || null, releasesAt });
