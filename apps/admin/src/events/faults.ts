import type { ActionError, Translate } from '@cordee/web';
import type { EventForm } from './eventForm';

/** What can be said of a form before the server is asked: the rest, it says itself. */
export function faultsOf({ day, time, capacity }: EventForm, t: Translate): readonly ActionError[] {
  const fault = (field: string, message: string): ActionError => ({ code: 'INVALID_INPUT', message, path: ['input', field] });
  return [
    ...(day === '' ? [fault('startsAt', t('admin.eventForm.dayMissing'))] : []),
    ...(day !== '' && time === '' ? [fault('time', t('admin.eventForm.timeMissing'))] : []),
    ...(/^\d*$/.test(capacity.trim()) ? [] : [fault('capacity', t('admin.eventForm.capacityUnread'))]),
  ];
}
