import { defineEntity } from '@cordee/platform';
import { Introduction } from '../domain/introduction';

const at = (name: string) => ({ type: 'timestamptz' as const, name, nullable: true });
const id = (name: string, nullable = true) => ({ type: 'uuid' as const, name, nullable });

export const IntroductionSchema = defineEntity<Introduction>({
  name: 'Introduction',
  target: Introduction,
  tableName: 'introduction',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    state: { type: 'text' },
    route: { type: 'text' },
    askType: { type: 'text', name: 'ask_type' },
    seekerId: id('seeker_id', false),
    targetId: id('target_id', false),
    connectorId: id('connector_id'),
    createdAt: { type: 'timestamptz', name: 'created_at' },
    submittedAt: at('submitted_at'),
    forwardedAt: at('forwarded_at'),
    stageAt: { type: 'timestamptz', name: 'stage_at' },
    dueAt: at('due_at'),
    releaseAt: at('release_at'),
    placeUntil: at('place_until'),
    remindedAt: at('reminded_at'),
    deferredUntil: { type: 'date', name: 'deferred_until', nullable: true },
    deferredAt: at('deferred_at'),
    connectedAt: at('connected_at'),
    wroteAt: at('wrote_at'),
    metOn: { type: 'date', name: 'met_on', nullable: true },
    metAt: at('met_at'),
    outcome: { type: 'text', nullable: true },
    askedMet: { type: 'smallint', name: 'asked_met' },
    withdrawnAt: at('withdrawn_at'),
    endedAt: at('ended_at'),
    loopsClosedAt: at('loops_closed_at'),
    suggestedId: id('suggested_id'),
    suggestedBy: id('suggested_by'),
    fromIntroductionId: id('from_introduction_id'),
    fromOpenAskId: id('from_open_ask_id'),
    stateBefore: { type: 'text', name: 'state_before', nullable: true },
    reviewedBy: id('reviewed_by'),
  },
});
