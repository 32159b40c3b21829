import { keysOf } from './duplicates';
import type { PersonFacts } from './facts';
import { contradicts, likeness, traitsOf, type Traits } from './likeness';
import { addTo, betterWritten } from './merge';

/** A record that is already there. */
export interface Known {
  id: string;
  facts: PersonFacts;
  /** Nobody has written the name by hand: it came from a file, or was guessed from an address. */
  nameUnchecked?: boolean;
}

export interface Recognition {
  /** The record this is about, or null for somebody new. */
  known: Known | null;
  /** What is known once this is added. */
  sum: PersonFacts;
  /** Whether anything is learnt. */
  news: boolean;
  /** Id of a record that may be the same human; for the office to look at. */
  perhaps: string | null;
}

/** Records that a chunk of a file may be about, found by the keys they share. What is learnt stays in it. */
export class Register {
  private readonly byId = new Map<string, { known: Known; traits: Traits }>();
  private readonly byKey = new Map<string, Set<string>>();

  constructor(known: readonly Known[]) {
    for (const one of known) this.put(one);
  }

  /** @param sourceOf the record to which the very same row was added before, if any */
  recognise(facts: PersonFacts, sourceOf: string | null): Recognition {
    const known = (sourceOf ? this.byId.get(sourceOf)?.known : undefined) ?? this.same(facts);
    if (!known) return { known: null, sum: facts, news: true, perhaps: this.perhaps(facts) };
    const sum = addTo(known.nameUnchecked ? betterWritten(known.facts, facts) : known.facts, facts);
    const news = JSON.stringify(sum) !== JSON.stringify(known.facts);
    if (news) this.put({ ...known, facts: sum });
    return { known, sum, news, perhaps: null };
  }

  private put(known: Known): void {
    const traits = traitsOf(known.facts);
    this.byId.set(known.id, { known, traits });
    for (const key of keysOf(traits)) this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(known.id));
  }

  /** The oldest record of those that are the same human: ids are in the order of time. */
  private same(facts: PersonFacts): Known | null {
    const traits = traitsOf(facts);
    const ids = this.near(traits).filter((id) => {
      const other = this.byId.get(id)!.traits;
      return !contradicts(other, traits) && likeness(other, traits) === 'SAME';
    });
    return ids.length > 0 ? this.byId.get(ids.sort()[0]!)!.known : null;
  }

  private perhaps(facts: PersonFacts): string | null {
    const traits = traitsOf(facts);
    return this.near(traits).find((id) => likeness(this.byId.get(id)!.traits, traits) === 'PERHAPS') ?? null;
  }

  private near(traits: Traits): string[] {
    return [...new Set(keysOf(traits).flatMap((key) => [...(this.byKey.get(key) ?? [])]))];
  }
}
