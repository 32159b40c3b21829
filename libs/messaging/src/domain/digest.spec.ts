import { describe, expect, test } from '@jest/globals';
import { isDomainError } from '@cordee/platform/kernel';
import { Digest, DIGEST_EVENTS, DIGEST_STATES, type DigestEvent, type DigestState, nextState, OPEN_STATES } from './digest';
import { IllegalTransition } from './errors';

const now = new Date('2026-11-26T06:30:00Z');
const planned = () => Digest.plan({ id: 'd', associationId: 'a', personId: 'p', stream: 'digest', windowStart: '2026-11-23', plannedAt: now });
const inState = (state: DigestState) => Object.assign(planned(), { state });

const ALLOWED: readonly [DigestState, DigestEvent, DigestState][] = [
  ['PLANNED', 'collect', 'COLLECTED'],
  ['PLANNED', 'leaveEmpty', 'EMPTY'],
  ['PLANNED', 'fail', 'FAILED'],
  ['COLLECTED', 'collect', 'COLLECTED'],
  ['COLLECTED', 'render', 'RENDERED'],
  ['COLLECTED', 'leaveEmpty', 'EMPTY'],
  ['COLLECTED', 'fail', 'FAILED'],
  ['RENDERED', 'collect', 'COLLECTED'],
  ['RENDERED', 'send', 'SENT'],
  ['RENDERED', 'leaveEmpty', 'EMPTY'],
  ['RENDERED', 'fail', 'FAILED'],
  ['FAILED', 'collect', 'COLLECTED'],
];

function apply(digest: Digest, event: DigestEvent): Digest | IllegalTransition {
  if (event === 'collect') return digest.collect();
  if (event === 'render') return digest.render(['people.joined:year']);
  if (event === 'send') return digest.send(now);
  return event === 'leaveEmpty' ? digest.leaveEmpty('NOTHING_TO_SAY', now) : digest.fail('SENDING_FAILED', now);
}

describe('a digest', () => {
  test.each(DIGEST_STATES.flatMap((state) => DIGEST_EVENTS.map((event) => [state, event] as const)))('%s and %s: only the legal steps are taken', (state, event) => {
    const expected = ALLOWED.find(([from, what]) => from === state && what === event)?.[2];
    const outcome = apply(inState(state), event);
    if (!expected) {
      expect(outcome).toBeInstanceOf(IllegalTransition);
      expect(nextState(state, event)).toBeNull();
    } else {
      expect(isDomainError(outcome)).toBe(false);
      expect((outcome as Digest).state).toBe(expected);
    }
  });

  test('is finished exactly when it is sent, empty or failed', () => {
    for (const [from, event] of ALLOWED) {
      const outcome = apply(inState(from), event) as Digest;
      expect(outcome.finishedAt === null).toBe(OPEN_STATES.includes(outcome.state));
    }
  });

  test('remembers what it showed and why it stayed empty', () => {
    const rendered = (planned().collect() as Digest).render(['a', 'b']) as Digest;
    expect(rendered.itemKeys).toEqual(['a', 'b']);
    expect((rendered.leaveEmpty('UNSUBSCRIBED', now) as Digest).reason).toBe('UNSUBSCRIBED');
  });

  test('leaves the one it came from as it was', () => {
    const first = planned();
    first.collect();
    expect(first.state).toBe('PLANNED');
  });
});
