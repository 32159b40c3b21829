import { useCallback, useRef, useState } from 'react';
import { AnswerEventDocument, useAction, useIdempotencyKey, type ActionError, type AgendaEventFragment, type Answer, type Failure } from '@cordee/web';

export interface Answering {
  /** As the server last told it, or as it will be if the server agrees. */
  readonly event: AgendaEventFragment;
  readonly answer: (wish: Answer) => void;
  readonly waiting: boolean;
  readonly errors: readonly ActionError[];
  readonly failure: Failure | null;
}

/**
 * My answer to an event: shown as I press, and then as the server says. One wish is sent after the other, so that the last one
 * is the one that stays.
 * @param onRefused asks for the event again: the server knows more than the screen
 */
export function useAnswer(given: AgendaEventFragment, onRefused: () => void): Answering {
  const { run, errors, failure } = useAction(AnswerEventDocument);
  const { keyFor, renew } = useIdempotencyKey();
  const [wish, setWish] = useState<Answer | null>(null);
  const [told, setTold] = useState<{ instead: AgendaEventFragment; event: AgendaEventFragment } | null>(null);
  const latest = useRef(given);
  latest.current = given;
  const presses = useRef({ count: 0, last: Promise.resolve() });
  // An event that was asked for since is newer than what the mutation told.
  const known = told?.instead === given ? told.event : given;

  const send = useCallback(
    async (next: Answer, press: number) => {
      const outcome = await run({ input: { eventId: latest.current.id, answer: next, idempotencyKey: keyFor([latest.current.id, next]) } });
      if (outcome.done) setTold({ instead: latest.current, event: outcome.result.event });
      // A wish that may not have arrived keeps its key: sent again, it has one effect.
      if (outcome.done || outcome.errors.length > 0) renew();
      if (!outcome.done) onRefused();
      if (press === presses.current.count) setWish(null);
    },
    [run, keyFor, renew, onRefused],
  );
  const answer = (next: Answer) => {
    setWish(next);
    const press = ++presses.current.count;
    presses.current.last = presses.current.last.then(() => send(next, press));
  };
  return { event: wish ? { ...known, myAnswer: expected(known, wish) } : known, answer, waiting: wish !== null, errors, failure };
}

/** What the server will most likely say. */
function expected({ myAnswer, registrationState }: AgendaEventFragment, wish: Answer): AgendaEventFragment['myAnswer'] {
  const seat = myAnswer?.kind === 'GOING' || myAnswer?.kind === 'OFFERED' || registrationState === 'OPEN';
  return { registrationId: '', position: null, offeredUntil: null, ...myAnswer, kind: wish === 'NOT_GOING' ? 'NOT_GOING' : seat ? 'GOING' : 'WAITING' };
}
