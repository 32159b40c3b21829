import { ExcludeMemberDocument, NoteDeceasedDocument, RecordResignationDocument, useAction } from '@cordee/web';
import { CHANGES } from '../money';

/** An end that the office is about to decide. */
export interface End {
  readonly way: 'resign' | 'exclude' | 'die';
  /** Null where somebody dies without a membership. */
  readonly membershipId: string | null;
  readonly dues: { readonly cancelled: number; readonly kept: number };
}

interface Wish {
  readonly membershipId: string | null;
  readonly personId: string;
  readonly on: string;
  readonly reason: string;
}

/** A death also changes the record. */
const WITH_RECORD = [...CHANGES, 'MemberRecord'];

/** One way for the three ends; answers how many dues are left to settle, or null where it was refused. */
export function useEnding(way: End['way']) {
  const resigning = useAction(RecordResignationDocument, { changes: CHANGES });
  const excluding = useAction(ExcludeMemberDocument, { changes: CHANGES });
  const noting = useAction(NoteDeceasedDocument, { changes: WITH_RECORD });
  const { running, errors, failure } = { resign: resigning, exclude: excluding, die: noting }[way];
  const decide = ({ membershipId, personId, on, reason }: Wish) => {
    if (way === 'die') return noting.run({ input: { personId, deceasedOn: on || null } });
    const about = { membershipId: membershipId ?? '' };
    return way === 'resign' ? resigning.run({ input: about }) : excluding.run({ input: { ...about, decidedOn: on, reason } });
  };
  const run = async (wish: Wish): Promise<number | null> => {
    const outcome = await decide(wish);
    return outcome.done ? outcome.result.keptDues.length : null;
  };
  return { run, running, errors, failure };
}
