import { bareLast, contradicts, likeness, type Traits } from './likeness';

/** A row of the file that speaks of somebody. */
export interface Candidate {
  /** Place among the rows of the file. */
  position: number;
  traits: Traits;
  /** Equal for rows that say the very same, beyond a bare name; null when the row says too little. */
  fingerprint: string | null;
}

export interface Cluster {
  /** Rows about one human, in the order of the file. */
  positions: number[];
  /** A row of another cluster that may be the same human: for the office to look at. */
  perhaps: number | null;
}

/** A key shared by more people than this tells nobody apart: an address of the secretariat, a placeholder. */
const CROWD = 60;

/** Rows gathered by human. Deterministic, and linear in the number of rows: only rows that share a key are compared. */
export function gather(candidates: readonly Candidate[]): Cluster[] {
  const groups = new Groups();
  for (const candidate of candidates) groups.place(candidate);
  return groups.all();
}

/** Keys under which two descriptions of one human meet. */
export function keysOf(traits: Traits): string[] {
  const names = traits.lasts.flatMap((last) => [nameKey(traits.first, last)]);
  return [
    ...traits.emails.map((address) => `e:${address}`),
    ...traits.phones.map((number) => `p:${number}`),
    ...(traits.memberNumber ? [`m:${traits.memberNumber}`] : []),
    ...names.map((name) => `n:${name}`),
    ...(traits.birthDate && traits.first ? [`b:${traits.birthDate} ${traits.first[0]}`] : []),
  ];
}

/** The same for exchanged columns: "Martin Jean" and "Jean Martin". */
export const nameKey = (first: string, last: string): string => [first, bareLast(last)].map((name) => name.replaceAll(' ', '')).sort().join(' ');

interface Group {
  members: Candidate[];
  perhaps: number | null;
  /** Set when the group was joined to another. */
  into: Group | null;
}

class Groups {
  private readonly groups: Group[] = [];
  private readonly byKey = new Map<string, Set<Group>>();

  place(candidate: Candidate): void {
    const keys = [...keysOf(candidate.traits), ...(candidate.fingerprint ? [`f:${candidate.fingerprint}`] : [])];
    const near = this.near(keys);
    const same = near.filter((group) => this.isSame(group, candidate));
    const group = same.reduce<Group | null>((sum, next) => (sum ? this.join(sum, next) : next), null) ?? this.open();
    group.members.push(candidate);
    if (same.length === 0) group.perhaps = this.perhaps(near, candidate);
    for (const key of keys) this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(group));
  }

  all(): Cluster[] {
    return this.groups
      .filter((group) => group.into === null)
      .map(({ members, perhaps }) => ({ positions: members.map((member) => member.position).sort((a, b) => a - b), perhaps }));
  }

  private open(): Group {
    const group: Group = { members: [], perhaps: null, into: null };
    this.groups.push(group);
    return group;
  }

  private near(keys: readonly string[]): Group[] {
    const found = new Set<Group>();
    for (const key of keys) {
      const groups = this.byKey.get(key);
      if (groups && groups.size <= CROWD) for (const group of groups) found.add(rootOf(group));
    }
    return [...found];
  }

  private isSame(group: Group, candidate: Candidate): boolean {
    if (group.members.some((member) => contradicts(member.traits, candidate.traits))) return false;
    return group.members.some(
      (member) => (candidate.fingerprint !== null && member.fingerprint === candidate.fingerprint) || likeness(member.traits, candidate.traits) === 'SAME',
    );
  }

  /** A row that speaks of two groups makes them one, unless their members contradict each other. */
  private join(a: Group, b: Group): Group {
    if (a.members.some((one) => b.members.some((other) => contradicts(one.traits, other.traits)))) return a;
    a.members.push(...b.members);
    b.into = a;
    return a;
  }

  private perhaps(near: readonly Group[], candidate: Candidate): number | null {
    for (const group of near) {
      const like = group.members.find((member) => likeness(member.traits, candidate.traits) === 'PERHAPS');
      if (like) return like.position;
    }
    return null;
  }
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.into) root = root.into;
  return root;
}
