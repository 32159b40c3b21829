import { Injectable } from '@nestjs/common';
import { requireActor } from '@cordee/platform';
import { type Acquaintance, Acquaintances } from '@cordee/people';
import { type Available, Giving, type GivingFacts } from '@cordee/reciprocity';
import { MembersReads } from '../data/members.reads';
import type { AskRefused } from '../domain/errors';
import { AvailabilityReader } from './availability-reader';
import { SeekerBooks } from './seeker-book';

export interface PossibleConnector extends Available {
  readonly personId: string;
  readonly youKnow: readonly Acquaintance[];
  readonly theyKnow: readonly Acquaintance[];
}

export interface Asking extends Available {
  readonly facts: GivingFacts;
  readonly refusal: AskRefused | null;
  readonly connectors: readonly PossibleConnector[];
  readonly alternatives: readonly string[];
  readonly openWithMe: string | null;
}

const CONNECTORS = 12;
/** Looked at before those who cannot be asked are put last. */
const LOOKED_AT = 30;
const ALTERNATIVES = 2;

/** How one member may be asked by another: whether, through whom, and whom else. */
@Injectable()
export class AskingDesk {
  constructor(
    private readonly acquaintances: Acquaintances,
    private readonly giving: Giving,
    private readonly readers: AvailabilityReader,
    private readonly books: SeekerBooks,
    private readonly members: MembersReads,
  ) {}

  async of(personId: string): Promise<Asking | null> {
    const { personId: me } = requireActor();
    if (personId === me) return null;
    const facts = (await this.giving.facts([personId])).get(personId)!;
    const seen = (await this.readers.of(me, [personId])).get(personId)!;
    const book = await this.books.of(me);
    return {
      ...seen, facts, refusal: book.refusalFor(personId) ?? book.refusal, openWithMe: book.openWith(personId),
      connectors: await this.connectors(me, personId), alternatives: seen.state === 'NOT_NOW' ? await this.alternatives(me, personId) : [],
    };
  }

  /** Those who know both come first, then whoever was asked least; whoever may not be asked comes last. */
  private async connectors(me: string, personId: string): Promise<PossibleConnector[]> {
    const known = await this.acquaintances.knownTo([me, personId]);
    const [mine, theirs] = [byOther(known.get(me)), byOther(known.get(personId))];
    const candidates = [...mine.keys()].filter((id) => id !== personId).sort((a, b) => Number(theirs.has(b)) - Number(theirs.has(a))).slice(0, LOOKED_AT);
    const states = await this.readers.ofConnectors(me, candidates);
    const all = candidates.map((id): PossibleConnector => ({ personId: id, youKnow: mine.get(id)!, theyKnow: (theirs.get(id) ?? []).map(withoutDetail), ...states.get(id)! }));
    const rank = (one: PossibleConnector): readonly number[] => [one.state === 'NOT_NOW' ? 1 : 0, one.theyKnow.length > 0 ? 0 : 1, one.askedThisMonth];
    return all.sort((a, b) => compare(rank(a), rank(b))).slice(0, CONNECTORS);
  }

  private async alternatives(me: string, personId: string): Promise<string[]> {
    const alike = await this.members.alike(personId, [me], LOOKED_AT);
    const states = await this.readers.of(me, alike);
    return alike.filter((id) => states.get(id)!.state !== 'NOT_NOW').slice(0, ALTERNATIVES);
  }
}

/** A ground that two others share is told to a third without what no card shows. */
const withoutDetail = (one: Acquaintance): Acquaintance => ({ ...one, detail: null });

function byOther(list: readonly Acquaintance[] = []): Map<string, Acquaintance[]> {
  const others = new Map<string, Acquaintance[]>();
  for (const one of list) others.set(one.otherId, [...(others.get(one.otherId) ?? []), one]);
  return others;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, n) => value !== b[n]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
