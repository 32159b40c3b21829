import { AnswerForPersonDocument, OfferSeatDocument, RemoveRegistrationDocument, useAction, useT, useToast, type EventSheetFragment, type RegistrationFragment } from '@cordee/web';

export interface RegistrationActs {
  readonly running: boolean;
  /** Whether there is a seat to offer. */
  readonly mayOffer: boolean;
  readonly comes: (registration: RegistrationFragment) => void;
  readonly offer: (registration: RegistrationFragment) => void;
  readonly remove: (registration: RegistrationFragment) => void;
}

const SHOWN_IN = ['OfficeEvent'];
const newKey = () => crypto.randomUUID();

/** Whether taking somebody off the list does more than that: then it is asked first. */
export const hasConsequence = ({ counts }: EventSheetFragment, { kind, personId }: RegistrationFragment): boolean => personId === null || (counts.waiting > 0 && (kind === 'GOING' || kind === 'OFFERED'));

/** What the office does about one answer. What can be taken back is done at once. */
export function useRegistrationActs(event: EventSheetFragment, onChanged: () => void, onAskRemoval: (registration: RegistrationFragment) => void): RegistrationActs {
  const { t } = useT();
  const toast = useToast();
  const options = { changes: SHOWN_IN };
  const answering = useAction(AnswerForPersonDocument, options);
  const offering = useAction(OfferSeatDocument, options);
  const removing = useAction(RemoveRegistrationDocument, options);
  const refused = (errors: readonly { message: string }[]) => ({ message: errors[0]?.message ?? t('common.error.notSaved') });
  const comes = async ({ name, personId }: RegistrationFragment) => {
    if (personId === null) return;
    const outcome = await answering.run({ input: { eventId: event.id, personId, answer: 'GOING', idempotencyKey: newKey() } });
    toast(outcome.done ? { message: t(outcome.result.waitingCount > event.waitingCount ? 'admin.event.notedWaiting' : 'admin.event.noted', { name }) } : refused(outcome.errors));
    onChanged();
  };
  const offer = async ({ id, name }: RegistrationFragment) => {
    const outcome = await offering.run({ input: { registrationId: id, idempotencyKey: newKey() } });
    toast(outcome.done ? { message: t('admin.event.offeredTo', { name }) } : refused(outcome.errors));
    onChanged();
  };
  const remove = async (registration: RegistrationFragment) => {
    if (hasConsequence(event, registration)) return onAskRemoval(registration);
    const outcome = await removing.run({ input: { registrationId: registration.id, idempotencyKey: newKey() } });
    toast(outcome.done ? { message: t('admin.event.removed', { name: registration.name }), undo: () => void comes(registration) } : refused(outcome.errors));
    onChanged();
  };
  return {
    mayOffer: event.seatsLeft !== 0,
    running: answering.running || offering.running || removing.running,
    comes: (registration) => void comes(registration),
    offer: (registration) => void offer(registration),
    remove: (registration) => void remove(registration),
  };
}
