import { Injectable } from '@nestjs/common';
import { Clock, currentScope, encode, requireActor, t } from '@cordee/platform';
import { cardView, FindPeople, type PersonCardType } from '@cordee/people';
import type { IntroductionRow } from '../app/find-introductions';
import { actsOf } from '../domain/can';
import { type SeekerStage, stageFor } from '../domain/seeker-view';
import { lapseAt } from '../domain/timetable';
import type { IntroductionConnectionDataType, IntroductionType } from './introductions.types';

type Role = 'seeker' | 'connector' | 'target';
type Cards = ReadonlyMap<string, PersonCardType>;
const TOGETHER: readonly SeekerStage[] = ['CONNECTED', 'MET', 'CLOSED'];

/** Introductions as their parties read them. Each view names its fields, and each field says whose it is. */
@Injectable()
export class IntroductionViews {
  constructor(
    private readonly people: FindPeople,
    private readonly clock: Clock,
  ) {}

  async of(rows: readonly IntroductionRow[]): Promise<IntroductionType[]> {
    const ids = rows.flatMap(({ one, named }) => [one.seekerId, one.targetId, one.connectorId, one.suggestedId, named]).filter((id): id is string => id !== null);
    const cards: Cards = new Map((ids.length > 0 ? await this.people.cards([...new Set(ids)]) : []).map((card) => [card.id, cardView(card)]));
    return rows.map((row) => this.view(row, cards));
  }

  private view(row: IntroductionRow, cards: Cards): IntroductionType {
    const { one, words, named } = row;
    const me = requireActor().personId;
    const now = this.clock.now();
    const role = one.roleOf(me) ?? 'seeker';
    const stage = stageFor(one, role, now);
    const card = (id: string | null): PersonCardType | null => (id ? (cards.get(id) ?? null) : null);
    const suggested = role === 'seeker' ? (stage === 'REDIRECTED' ? one.suggestedId : named) : one.suggestedBy === me ? one.suggestedId : null;
    const theTwo = role !== 'connector';
    return {
      uuid: one.id, id: encode('introduction', one.id), version: one.version, role: role.toUpperCase() as IntroductionType['role'], stage, stageText: stageText(row, role, stage, card), askType: one.askType,
      route: one.connectorId ? 'CONNECTOR' : 'DIRECT', seeker: card(one.seekerId)!, contact: card(one.targetId)!, connector: card(one.connectorId),
      why: words.why, positioning: words.positioning, context: words.context, offer: words.offer, connectorWords: connectorWordsFor(row, role, stage), answer: theTwo ? words.answer : null, moderatorWords: role === 'seeker' ? words.moderatorWords : null,
      submittedAt: one.submittedAt, answerBy: (role === 'connector' && one.state === 'WITH_CONNECTOR') || (role === 'target' && one.state === 'WITH_TARGET') ? one.dueAt : null,
      can: actsOf(one, role, now), connection: theTwo && TOGETHER.includes(stage) ? connectionOf(row, card) : null, suggestion: card(suggested),
      draftOf: role === 'seeker' && row.draftId ? encode('introduction', row.draftId) : null, outcome: role === 'seeker' ? one.outcome : null, metOn: theTwo ? one.metOn : null,
    };
  }
}

/** Written to the person asked; where the connector named another, to the seeker. */
function connectorWordsFor({ one, words }: IntroductionRow, role: Role, stage: SeekerStage): string | null {
  if (role !== 'seeker') return words.connectorWords;
  return stage === 'REDIRECTED' && one.suggestedBy === one.connectorId ? words.connectorWords : null;
}

function stageText({ one, words }: IntroductionRow, role: Role, stage: SeekerStage, card: (id: string | null) => PersonCardType | null): string {
  const { locale } = currentScope();
  const name = (id: string | null): string => card(id)?.displayName ?? '';
  const text = t(locale, `introductions.stageText.${role}.${stage}`, { seeker: name(one.seekerId), target: name(one.targetId), connector: name(one.connectorId), suggestion: name(one.suggestedId) });
  return role === 'seeker' && stage === 'NOT_POSSIBLE' && words.hint ? `${text} ${t(locale, 'introductions.hintShared')}` : text;
}

function connectionOf({ one, contact }: IntroductionRow, card: (id: string | null) => PersonCardType | null): IntroductionConnectionDataType | null {
  if (!contact) return null;
  const [seekerName, contactName] = [card(one.seekerId)!.displayName, card(one.targetId)!.displayName];
  return { seekerName, contactName, seekerEmail: contact.seekerEmail, channel: contact.channel, contactDetail: contact.contact, availability: contact.availability, writeBefore: one.state === 'CONNECTED' ? lapseAt(one) : null };
}
