import { isDomainError } from '@cordee/platform';
import type { Digest } from '../domain/digest';
import type { IllegalTransition } from '../domain/errors';

/** @throws where the table of states was broken: a fault of ours, never of a member. */
export function legal(outcome: Digest | IllegalTransition): Digest {
  if (isDomainError(outcome)) throw new Error(`a digest cannot ${outcome.event} from ${outcome.from}`);
  return outcome;
}
