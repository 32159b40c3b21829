import type { PersonFacts } from './facts';
import { NO_COUNTS, type ImportCounts, type ImportIssue, type RowOutcome } from './import';
import { mergeFacts } from './merge';
import type { Known, Recognition, Register } from './register';
import type { Fault, RowReading } from './row';

/** Why a row ended as it did, one entry per thing worth saying. `code` names the sentence in the catalogue. */
export interface Reason {
  code: string;
  /** The faulty text. */
  value?: string;
  /** The other line of the file, as the spreadsheet counts. */
  line?: number;
  personId?: string;
}

/** A row of the file on its way to a person. */
export interface PlannedRow {
  place: number;
  line: number;
  /** Equal for the very same row in an earlier import. */
  hash: string;
  reading: Extract<RowReading, { kind: 'person' }>;
  /** Line of a row that may be the same human, or null. */
  perhapsLine: number | null;
}

export interface Verdict {
  place: number;
  line: number;
  outcome: RowOutcome;
  reasons: Reason[];
}

/** What becomes of the rows about one human. */
export interface ClusterPlan extends Recognition {
  facts: PersonFacts;
  verdicts: Verdict[];
}

/** @param sources records to which rows of the same hash were added before */
export function planCluster(rows: readonly PlannedRow[], register: Register, sources: ReadonlyMap<string, string>): ClusterPlan {
  const facts = mergeFacts(rows.map((row) => row.reading.facts));
  const source = rows.map((row) => sources.get(row.hash)).find((id) => id !== undefined) ?? null;
  const recognition = register.recognise(facts, source);
  const verdicts = rows.map((row, at) => verdictOn(row, rows[0]!, at, recognition, sources));
  return { ...recognition, facts, verdicts };
}

function verdictOn(row: PlannedRow, first: PlannedRow, at: number, { known, news, perhaps }: Recognition, sources: ReadonlyMap<string, string>): Verdict {
  const { faults } = row.reading;
  const reasons: Reason[] = faults.map(reasonOf);
  if (at > 0) reasons.push({ code: 'sameAsRow', line: first.line });
  else if (known) reasons.push({ code: 'sameAsMember', personId: known.id });
  if (at === 0 && !known && row.perhapsLine !== null) reasons.push({ code: 'perhapsRow', line: row.perhapsLine });
  if (at === 0 && perhaps) reasons.push({ code: 'perhapsMember', personId: perhaps });
  return { place: row.place, line: row.line, outcome: outcomeOf(row, at, known, news, sources), reasons };
}

function outcomeOf(row: PlannedRow, at: number, known: Known | null, news: boolean, sources: ReadonlyMap<string, string>): RowOutcome {
  const seenBefore = known !== null && sources.get(row.hash) === known.id;
  if (known && (!news || seenBefore)) return 'UNCHANGED';
  if (row.reading.faults.length > 0) return 'SET_ASIDE';
  return known || at > 0 ? 'MERGED' : 'ADDED';
}

const reasonOf = (fault: Fault): Reason => ({ code: fault.reason, value: fault.value });

/** Sums verdicts up. Every row is counted once; `people` counts new records beside them. */
export function count(counts: ImportCounts, plans: readonly ClusterPlan[]): ImportCounts {
  const sum = { ...counts };
  for (const plan of plans) {
    if (!plan.known) sum.people += 1;
    for (const { outcome } of plan.verdicts) sum[KEYS[outcome]] += 1;
  }
  return sum;
}

const KEYS: Readonly<Record<RowOutcome, keyof typeof NO_COUNTS>> = { ADDED: 'added', MERGED: 'merged', SET_ASIDE: 'setAside', REFUSED: 'refused', UNCHANGED: 'unchanged' };

/** Examples shown of each kind of issue. */
const EXAMPLES = 5;

/** Reasons grouped by kind, the most frequent first. An example is `4: x@`, or `3 → 2` for two lines. */
export function issuesOf(verdicts: readonly Pick<Verdict, 'line' | 'reasons'>[]): ImportIssue[] {
  const groups = new Map<string, ImportIssue>();
  for (const { line, reasons } of verdicts) {
    for (const reason of reasons) {
      const group = groups.get(reason.code) ?? { kind: reason.code, count: 0, examples: [] };
      group.count += 1;
      if (group.examples.length < EXAMPLES) group.examples.push(exampleOf(line, reason));
      groups.set(reason.code, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

const exampleOf = (line: number, { value, line: other }: Reason): string => (value !== undefined ? `${line}: ${value}` : other !== undefined ? `${line} → ${other}` : String(line));
