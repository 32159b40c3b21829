import { isDomainError } from '@cordee/platform/kernel';
import { IllegalTransition, IntroductionRefused } from './errors';
import type { AskType, Outcome } from './kinds';
import { type DigestWindow, dueAfter, releaseAfter, wakeOn } from './release';
import { seekerStage, stageFor } from './seeker-view';
import { type Event, isOver, type PartyRole, type Route, type State, stateAfter } from './transitions';

/** What a step brings with it; each event needs its own. */
export interface StepFacts {
  /** For what begins a stage: submit, forward, later, wake. */
  readonly window?: DigestWindow;
  /** `later`: a day, YYYY-MM-DD. */
  readonly until?: string;
  /** `suggestOther`, `pointElsewhere`. */
  readonly suggestedId?: string;
  readonly metOn?: string;
  readonly outcome?: Outcome;
}

/** For good: who did what, from where to where. */
export interface Step {
  readonly event: Event;
  readonly from: State;
  readonly to: State;
  readonly role: PartyRole;
  readonly actorId: string | null;
  readonly at: Date;
}

/** Steps that change nothing of what the seeker sees: the number that they read must not count them either. */
const UNSEEN: readonly Event[] = ['decline', 'timeOut', 'later', 'wake', 'report', 'resume', 'close'];

/** A request to meet somebody, through somebody or directly. */
export class Introduction {
  associationId: string;
  id: string;
  /** Counts up with each change that everybody may see. */
  version: number;
  state: State;
  route: Route;
  askType: AskType;
  seekerId: string;
  targetId: string;
  connectorId: string | null;
  createdAt: Date;
  submittedAt: Date | null;
  forwardedAt: Date | null;
  stageAt: Date;
  dueAt: Date | null;
  releaseAt: Date | null;
  placeUntil: Date | null;
  remindedAt: Date | null;
  /** YYYY-MM-DD */
  deferredUntil: string | null;
  deferredAt: Date | null;
  connectedAt: Date | null;
  wroteAt: Date | null;
  /** YYYY-MM-DD */
  metOn: string | null;
  metAt: Date | null;
  outcome: Outcome | null;
  /** How often both were asked whether they met. */
  askedMet: number;
  withdrawnAt: Date | null;
  endedAt: Date | null;
  loopsClosedAt: Date | null;
  suggestedId: string | null;
  suggestedBy: string | null;
  fromIntroductionId: string | null;
  fromOpenAskId: string | null;
  stateBefore: State | null;
  reviewedBy: string | null;

  static draft(facts: Pick<Introduction, 'associationId' | 'id' | 'route' | 'askType' | 'seekerId' | 'targetId' | 'connectorId'> & Partial<Introduction>, at: Date): Introduction {
    return Object.assign(new Introduction(), {
      version: 1, state: 'DRAFT', createdAt: at, submittedAt: null, forwardedAt: null, stageAt: at, dueAt: null, releaseAt: null, placeUntil: null, remindedAt: null, deferredUntil: null, deferredAt: null,
      connectedAt: null, wroteAt: null, metOn: null, metAt: null, outcome: null, askedMet: 0, withdrawnAt: null, endedAt: null, loopsClosedAt: null, suggestedId: null, suggestedBy: null,
      fromIntroductionId: null, fromOpenAskId: null, stateBefore: null, reviewedBy: null, ...facts,
    } satisfies Partial<Introduction>);
  }

  /** Two who are connected at once: somebody answered an open ask. */
  static answering(facts: Parameters<typeof Introduction.draft>[0], at: Date): Introduction {
    return Object.assign(Introduction.draft(facts, at), { state: 'CONNECTED', submittedAt: at, connectedAt: at } satisfies Partial<Introduction>);
  }

  roleOf(personId: string): 'seeker' | 'connector' | 'target' | null {
    if (personId === this.seekerId) return 'seeker';
    if (personId === this.connectorId && this.submittedAt) return 'connector';
    return personId === this.targetId && (this.forwardedAt || (this.route === 'DIRECT' && this.submittedAt)) ? 'target' : null;
  }

  /** The one way from one state to another. Whoever may not, or is late, hears the stage that they see, and the row stays as it is. */
  step(event: Event, role: PartyRole, actorId: string | null, at: Date, facts: StepFacts = {}): Step | IntroductionRefused | IllegalTransition {
    const from = this.state;
    const to = this.target(event, role, at);
    if (isDomainError(to)) return to;
    this.state = to;
    if (!UNSEEN.includes(event)) this.version += 1;
    this.note(event, from, actorId, at, facts);
    if (isOver(to)) this.endedAt ??= at;
    return { event, from, to, role, actorId, at };
  }

  private target(event: Event, role: PartyRole, at: Date): State | IntroductionRefused | IllegalTransition {
    const way = stateAfter(this, event, role);
    const person = role === 'seeker' || role === 'connector' || role === 'target';
    if (way && !(person && this.isBarred(event, role, at))) return event === 'resume' && this.withdrawnAt ? 'WITHDRAWN' : way;
    return person ? new IntroductionRefused(stageFor(this, role, at)) : new IllegalTransition();
  }

  /** What the table cannot know: people act on what they see, and a "later" is said once. */
  private isBarred(event: Event, role: PartyRole, at: Date): boolean {
    if (event === 'later') return this.deferredAt !== null;
    if (role !== 'seeker' && role !== 'connector') return false;
    const stage = stageFor(this, role, at);
    if (event === 'withdraw') return !['DRAFT', 'WITH_CONNECTOR', 'WITH_CONTACT'].includes(stage);
    return event === 'report' && !['WITH_CONNECTOR', 'WITH_CONTACT', 'CONNECTED', 'MET'].includes(stage);
  }

  private note(event: Event, from: State, actorId: string | null, at: Date, facts: StepFacts): void {
    switch (event) {
      case 'submit': case 'consent':
        this.submittedAt = at;
        return this.begin(at, facts.window!);
      case 'forward':
        this.forwardedAt = at;
        return this.begin(at, facts.window!);
      case 'later':
        return this.defer(at, facts.until!, facts.window!);
      case 'wake':
        return this.wakeUp(at, facts.window!);
      case 'accept':
        this.connectedAt = at;
        return;
      case 'suggestOther': case 'pointElsewhere':
        this.suggestedId = facts.suggestedId!;
        this.suggestedBy = actorId;
        return;
      case 'withdraw':
        this.withdrawnAt = at;
        return;
      case 'write':
        this.wroteAt = at;
        return;
      case 'reportMeeting':
        this.metOn ??= facts.metOn!;
        this.metAt ??= at;
        return;
      case 'reportOutcome':
        this.outcome = facts.outcome!;
        return;
      case 'answerInstead':
        this.endedAt = at;
        return;
      case 'finish':
        this.loopsClosedAt = at;
        return;
      case 'report':
        if (from !== 'UNDER_REVIEW') this.stateBefore = from;
        return;
      case 'resume': case 'returnToDraft': case 'redirect': case 'close':
        return this.settle(event, actorId, at, facts);
      default:
        return;
    }
  }

  /** A moderator has decided: whoever is asked has their whole time again, a draft is its seeker's alone again, and an end is told at once. */
  private settle(event: Event, actorId: string | null, at: Date, facts: StepFacts): void {
    this.stateBefore = null;
    this.reviewedBy = actorId;
    if (event === 'resume' && (this.state === 'WITH_CONNECTOR' || this.state === 'WITH_TARGET')) this.begin(at, facts.window!);
    if (event === 'returnToDraft') this.submittedAt = this.forwardedAt = this.dueAt = this.releaseAt = this.placeUntil = this.connectedAt = null;
    if (event === 'close') this.releaseAt = this.placeUntil = at;
    if (event === 'redirect') [this.suggestedId, this.suggestedBy] = [facts.suggestedId!, actorId];
  }

  /** Somebody is asked. When the seeker may know of a no is fixed now, before anybody has answered. */
  private begin(at: Date, window: DigestWindow): void {
    this.stageAt = at;
    this.dueAt = dueAfter(at);
    this.releaseAt = releaseAfter(at, window);
    this.placeUntil = this.releaseAt;
    this.remindedAt = null;
  }

  /** Its place stays taken for as long as it would have been; what is said in the meantime is told when the later stage would end. */
  private defer(at: Date, until: string, window: DigestWindow): void {
    this.deferredAt = at;
    this.deferredUntil = until;
    this.dueAt = null;
    this.releaseAt = releaseAfter(wakeOn(until, window), window);
  }

  private wakeUp(at: Date, window: DigestWindow): void {
    this.begin(this.deferredUntil ? wakeOn(this.deferredUntil, window) : at, window);
  }

  /** The day of a "later" that was refused, or frozen, in the meantime: it takes its place again, as it would have (reliability 56). */
  wakeUnseen(at: Date, window: DigestWindow): boolean {
    const hidden = this.deferredUntil !== null && (this.state === 'NOT_POSSIBLE' || this.state === 'UNDER_REVIEW') && ['WITH_CONNECTOR', 'WITH_CONTACT'].includes(seekerStage(this, at));
    if (hidden) Object.assign(this, { placeUntil: this.releaseAt, stageAt: wakeOn(this.deferredUntil!, window), remindedAt: null });
    return hidden;
  }

  /** Who answers, or did not, in the present stage. */
  get askedNow(): string {
    return this.connectorId && !this.forwardedAt ? this.connectorId : this.targetId;
  }
}
