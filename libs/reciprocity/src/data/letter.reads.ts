import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Outcome } from '../domain/ask-type';
import type { LoopState, PromptStep } from '../domain/gratitude';
import type { WordStep } from '../domain/gratitude-loop';
import type { HelpKind } from './loops.repository';

/** A loop as a mail to its receiver, or the page behind it, speaks of it. */
export interface AskedLoop {
  loopId: string;
  version: number;
  receiverId: string;
  giverId: string;
  giverFirstName: string | null;
  giverName: string;
  kind: HelpKind;
  state: LoopState;
  beganAt: Date;
  askedStep: PromptStep | null;
  closedAt: Date | null;
  outcomeAt: Date | null;
  giverDied: boolean;
}

/** What a giver is told. */
export interface WordToTell {
  wordId: string;
  giverId: string;
  receiverId: string;
  receiverName: string;
  receiverFirstName: string | null;
  kind: HelpKind;
  step: WordStep;
  outcome: Outcome | null;
  words: string | null;
  saidAt: Date;
  toldBy: 'MAIL' | 'DIGEST' | 'SITE' | null;
}

const NAME = (alias: string): string => `concat_ws(' ', ${alias}.first_name, ${alias}.last_name)`;
const ASKED = `select l.id as "loopId", l.version, l.receiver_id as "receiverId", l.giver_id as "giverId", p.first_name as "giverFirstName", ${NAME('p')} as "giverName", a.kind, l.state, l.began_at as "beganAt",
    l.asked_step as "askedStep", l.closed_at as "closedAt", l.outcome_at as "outcomeAt", p.deceased_noted_at is not null as "giverDied"
  from gratitude_loop l join help_act a on a.association_id = $1 and a.id = l.act_id join person p on p.association_id = $1 and p.id = l.giver_id`;
const WORD = `select w.id as "wordId", w.giver_id as "giverId", w.receiver_id as "receiverId", ${NAME('p')} as "receiverName", p.first_name as "receiverFirstName", a.kind, w.step, w.outcome, w.words,
    w.said_at as "saidAt", w.told_by as "toldBy"
  from gratitude_word w join gratitude_loop l on l.association_id = $1 and l.id = w.loop_id join help_act a on a.association_id = $1 and a.id = l.act_id
    join person p on p.association_id = $1 and p.id = w.receiver_id`;
/** The most of a block that a digest shows. */
const MOST_TOLD = 3;

const ONE_LOOP = hotRead('reciprocity.askedLoop', `${ASKED} where l.association_id = $1 and l.id = $2`, (scope) => [scope.associationId, scope.associationId]);
const ONE_WORD = hotRead('reciprocity.wordToTell', `${WORD} where w.association_id = $1 and w.id = $2`, (scope) => [scope.associationId, scope.associationId]);
const UNTOLD = hotRead(
  'reciprocity.untoldWords',
  `select told.* from unnest($2::uuid[]) as giver(id) cross join lateral (
    ${WORD} where w.association_id = $1 and w.giver_id = giver.id and w.told_at is null order by w.id limit ${MOST_TOLD}) told`,
  (scope) => [scope.associationId, [scope.associationId]],
);
const OWED = hotRead(
  'reciprocity.owedLoops',
  `select owed.* from unnest($2::uuid[]) as receiver(id) cross join lateral (
    ${ASKED} where l.association_id = $1 and l.receiver_id = receiver.id and l.closed_at is null and l.asked_step is not null and p.deceased_noted_at is null
    order by l.began_at, l.id limit ${MOST_TOLD}) owed`,
  (scope) => [scope.associationId, [scope.associationId]],
);
const TO_THANK = hotRead(
  'reciprocity.toThank',
  `select owed.* from unnest($2::uuid[]) as receiver(id) cross join lateral (
    ${ASKED} where l.association_id = $1 and l.receiver_id = receiver.id and l.closed_at is null and (l.state = 'DUE' or l.asked_step is not null) and p.deceased_noted_at is null
    order by l.began_at, l.id limit ${MOST_TOLD}) owed`,
  (scope) => [scope.associationId, [scope.associationId]],
);

/** What letters, pages and digests say of help, each in one statement for all the people asked about. */
@Injectable()
export class LetterReads {
  constructor(private readonly reads: ReadScope) {}

  async loop(loopId: string): Promise<AskedLoop | null> {
    const [row] = await this.reads.query<AskedLoop>(ONE_LOOP, [requireAssociation(), loopId]);
    return row ?? null;
  }

  async word(wordId: string): Promise<WordToTell | null> {
    const [row] = await this.reads.query<WordToTell>(ONE_WORD, [requireAssociation(), wordId]);
    return row ?? null;
  }

  /** Of each giver the oldest that they have not heard. */
  untold(giverIds: readonly string[]): Promise<WordToTell[]> {
    return this.reads.query<WordToTell>(UNTOLD, [requireAssociation(), giverIds]);
  }

  /** Of each receiver what they were asked and have not answered, the oldest help first. */
  owed(receiverIds: readonly string[]): Promise<AskedLoop[]> {
    return this.reads.query<AskedLoop>(OWED, [requireAssociation(), receiverIds]);
  }

  /** The same, with thanks that nobody has asked for yet. */
  toThank(receiverIds: readonly string[]): Promise<AskedLoop[]> {
    return this.reads.query<AskedLoop>(TO_THANK, [requireAssociation(), receiverIds]);
  }
}
