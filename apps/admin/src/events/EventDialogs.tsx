import { lazy, Suspense, type ComponentType } from 'react';
import type { EventSheetFragment } from '@cordee/web';

/** What is done in a dialog. */
export type EventAct = 'edit' | 'cancel' | 'duplicate' | 'invite' | 'message' | 'answer';

export interface EventDialogProps {
  readonly event: EventSheetFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Each is fetched by whoever opens it. */
const DIALOGS: Record<EventAct, ComponentType<EventDialogProps>> = {
  edit: lazy(() => import('./EditDialog').then(({ EditDialog }) => ({ default: EditDialog }))),
  cancel: lazy(() => import('./CancelDialog').then(({ CancelDialog }) => ({ default: CancelDialog }))),
  duplicate: lazy(() => import('./DuplicateDialog').then(({ DuplicateDialog }) => ({ default: DuplicateDialog }))),
  invite: lazy(() => import('./InviteToEventDialog').then(({ InviteToEventDialog }) => ({ default: InviteToEventDialog }))),
  message: lazy(() => import('./MessageDialog').then(({ MessageDialog }) => ({ default: MessageDialog }))),
  answer: lazy(() => import('./AnswerDialog').then(({ AnswerDialog }) => ({ default: AnswerDialog }))),
};

export function EventDialogs({ act, ...props }: EventDialogProps & { act: EventAct | null }) {
  if (!act) return null;
  const Dialog = DIALOGS[act];
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
