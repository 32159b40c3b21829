import { Injectable } from '@nestjs/common';
import { Clock, currentScope, fold, InvalidInput, ReadScope, t, type Temporal } from '@cordee/platform';
import { FindPeople } from '@cordee/people';
import { IntroductionFacts, type PostedIntroduction } from '../data/introduction-facts.reads';
import { type ActName, actsOf } from '../domain/can';
import { type SeekerStage, stageFor } from '../domain/seeker-view';
import { asPerson } from './acting';
import { IntroductionCalendar } from './introduction-calendar';
import { IntroductionLinks } from './introduction-links';

export type Role = 'seeker' | 'connector' | 'target';

/** What the page behind a link shows: first names, the words that are to be answered, and what can be done. No last name, no contact data. */
export interface OwnIntroduction {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly stage: SeekerStage;
  readonly can: readonly ActName[];
  readonly names: { readonly seeker: string; readonly target: string; readonly connector: string };
  readonly request: readonly string[];
  readonly vouch: string | null;
  readonly dueAt: Date | null;
  readonly deferredUntil: string | null;
  readonly underReview: boolean;
  readonly zone: string;
  readonly today: Temporal.PlainDate;
}

/** Whose introduction a link is about, as they may see it. */
@Injectable()
export class FollowIntroduction {
  constructor(
    private readonly links: IntroductionLinks,
    private readonly facts: IntroductionFacts,
    private readonly people: FindPeople,
    private readonly calendar: IntroductionCalendar,
    private readonly reads: ReadScope,
    private readonly clock: Clock,
  ) {}

  async of(token: string): Promise<OwnIntroduction | null> {
    const act = await this.links.follow(token);
    const [id] = act?.about ?? [];
    if (!act || !id) return null;
    return asPerson(this.reads, act.personId, async () => {
      const found = await this.facts.of(id);
      const role = found?.one.roleOf(act.personId);
      return found && role ? this.shown(found, act.personId, role) : null;
    });
  }

  private async shown({ one, words }: PostedIntroduction, personId: string, role: Role): Promise<OwnIntroduction> {
    const cards = new Map((await this.people.cards([one.seekerId, one.targetId, ...(one.connectorId ? [one.connectorId] : [])])).map(({ id, firstName, lastName }) => [id, firstName ?? lastName ?? '']));
    const now = this.clock.now();
    const reads = role !== 'seeker';
    return {
      id: one.id, personId, role, stage: stageFor(one, role, now), can: actsOf(one, role, now),
      names: { seeker: cards.get(one.seekerId) ?? '', target: cards.get(one.targetId) ?? '', connector: cards.get(one.connectorId ?? '') ?? '' },
      request: reads ? [words.positioning, words.why, words.context, words.offer && t(currentScope().locale, 'introductions.inReturn', { offer: words.offer })].filter((text): text is string => Boolean(text)) : [], vouch: role === 'target' ? words.connectorWords : null,
      dueAt: one.dueAt, deferredUntil: one.state === 'DEFERRED' && role === 'target' ? one.deferredUntil : null, underReview: one.state === 'UNDER_REVIEW' && role !== 'seeker',
      zone: await this.calendar.zone(), today: await this.calendar.today(),
    };
  }

  /** Whom somebody means by a first and a last name, where exactly one member bears them: a page without a sign-in shows no list of people. */
  async named(personId: string, name: string): Promise<string | InvalidInput> {
    return asPerson(this.reads, personId, async () => {
      const found = await this.people.directory({ search: name }, null, 3);
      const exact = name.trim() ? found.rows.filter((row) => sameName(name, row)) : [];
      return exact.length === 1 ? exact[0]!.id : new InvalidInput(['person'], 'personNotFound');
    });
  }
}

const sameName = (name: string, { firstName, lastName }: { firstName: string | null; lastName: string | null }): boolean =>
  [`${firstName ?? ''} ${lastName ?? ''}`, `${lastName ?? ''} ${firstName ?? ''}`].some((one) => fold(one) === fold(name));
