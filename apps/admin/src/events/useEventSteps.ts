import { PauseEventDocument, PublishEventDocument, ResumeEventDocument, UnpublishEventDocument, useAction, useT, useToast } from '@cordee/web';

type Steps = Record<'publish' | 'unpublish' | 'pause' | 'resume', () => void>;

/** The steps of an event that are taken at once, each with the one that takes it back. */
export function useEventSteps(eventId: string, onChanged: () => void): Steps & { readonly running: boolean } {
  const { t } = useT();
  const toast = useToast();
  const publishing = useAction(PublishEventDocument);
  const unpublishing = useAction(UnpublishEventDocument);
  const pausing = useAction(PauseEventDocument);
  const resuming = useAction(ResumeEventDocument);
  const variables = { input: { eventId } };
  const step = (action: typeof publishing | typeof pausing, back: typeof publishing | typeof pausing, message: string) => async () => {
    const outcome = await action.run(variables);
    const undo = () =>
      void back.run(variables).then((taken) => {
        if (!taken.done) toast({ message: taken.errors[0]?.message ?? t('common.error.notSaved') });
        onChanged();
      });
    toast(outcome.done ? { message, undo } : { message: outcome.errors[0]?.message ?? t('common.error.notSaved') });
    onChanged();
  };
  return {
    publish: () => void step(publishing, unpublishing, t('admin.event.published'))(),
    unpublish: () => void step(unpublishing, publishing, t('admin.event.unpublished'))(),
    pause: () => void step(pausing, resuming, t('admin.event.paused'))(),
    resume: () => void step(resuming, pausing, t('admin.event.resumed'))(),
    running: [publishing, unpublishing, pausing, resuming].some(({ running }) => running),
  };
}
