import type { DueState } from '../domain/due';
import { isOpen, OPEN_STATES, type StoredDueState } from '../domain/due';

export interface DueFilter {
  state?: DueState | null;
  planId?: string | null;
  /** One member's, or those of a search. */
  personIds?: readonly string[] | null;
  reference?: string | null;
  school?: string | null;
  graduationYear?: number | null;
  /** The year in which the period ends. */
  year?: number | null;
}

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** A WHERE clause over `due d` and its parameters; `$1` is the association, `$2` the association's day. */
export function dueConditions(associationId: string, today: string, filter: DueFilter): { sql: string; params: unknown[] } {
  const params: unknown[] = [associationId, today];
  // The day stands in every statement, so that its type is always known.
  const parts = ['d.association_id = $1', '$2::date is not null'];
  const and = (condition: string, value: unknown): void => void parts.push(condition.replaceAll('?', `$${params.push(value)}`));
  if (filter.state) parts.push(stateCondition(filter.state));
  if (filter.planId) and('d.plan_id = ?', filter.planId);
  if (filter.personIds && filter.reference) parts.push(`(d.person_id = any($${params.push(filter.personIds)}::uuid[]) or d.reference = $${params.push(filter.reference)})`);
  else if (filter.personIds) and('d.person_id = any(?::uuid[])', filter.personIds);
  if (filter.school) and('exists (select from affiliation f where f.association_id = $1 and f.person_id = d.person_id and f.school_key = ?)', filter.school);
  if (filter.graduationYear) and('d.person_id = any(array(select f.person_id from affiliation f where f.association_id = $1 and f.graduation_year = ?))', filter.graduationYear);
  if (filter.year) and(`d.period_ends_on >= make_date(?::int, 1, 1) and d.period_ends_on <= make_date(?::int, 12, 31)`, filter.year);
  return { sql: parts.join(' and '), params };
}

/** As they are shown: an open due whose day has passed is overdue and nothing else. */
function stateCondition(state: DueState): string {
  if (state === 'OVERDUE') return `d.state in (${OPEN}) and d.due_on < $2::date`;
  return isOpen(state as StoredDueState) ? `d.state = '${state}' and d.due_on >= $2::date` : `d.state = '${state}'`;
}
