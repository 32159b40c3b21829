import { Button, Modal, TextInput } from '@mantine/core';
import { useId } from 'react';
import { DateField, ErrorSummary, useDraft, useT, useToast } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import { today } from '../today';
import { useEnding, type End } from './useEnding';

interface Props {
  /** Null: closed. */
  readonly end: End | null;
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

export function EndDialog({ end, ...props }: Props) {
  const { t } = useT();
  const { name } = props.person;
  return (
    <Modal opened={end !== null} onClose={props.onClose} title={end && t(`admin.membership.ends.${end.way}Title`, { name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {end && <EndForm end={end} {...props} />}
    </Modal>
  );
}

/** What is about to end, what becomes of the dues, and both again on the button: there is no way back. */
function EndForm({ end: { way, membershipId, dues }, person, onClose, onEnded }: Props & { end: End }) {
  const { t } = useT();
  const toast = useToast();
  const id = useId();
  const { draft, change, dropDraft } = useDraft(`end:${way}:${person.id}`, { on: way === 'exclude' ? today() : '', reason: '' });
  const { run, running, errors, failure } = useEnding(way);
  const { name } = person;
  const end = async (event: React.FormEvent) => {
    event.preventDefault();
    const kept = await run({ membershipId, personId: person.id, on: draft.on, reason: draft.reason.trim() });
    if (kept === null) return;
    dropDraft();
    toast({ message: [t(DONE[way], { name }), kept > 0 && t('admin.membership.ends.kept', { count: kept })].filter(Boolean).join(' ') });
    onEnded();
    onClose();
  };
  const field = (of: string) => ({ id: `${id}-${of}`, error: errors.find(({ path }) => path?.at(-1) === of)?.message });
  return (
    <form onSubmit={(event) => void end(event)} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <p className={dialog['text']}>{t(`admin.membership.ends.${way}Text`)}</p>
      {dues.kept > 0 && <p className={dialog['text']}>{t('admin.membership.ends.kept', { count: dues.kept })}</p>}
      <div className={dialog['fields']}>
        {way === 'exclude' && <DateField {...field('decidedOn')} label={t('admin.membership.ends.decidedOn')} value={draft.on} choosable onChange={(on) => change({ on })} />}
        {way === 'die' && <DateField {...field('deceasedOn')} label={t('admin.membership.ends.deceasedOn')} value={draft.on} choosable onChange={(on) => change({ on })} />}
        {way === 'exclude' && (
          <TextInput {...field('reason')} label={t('admin.dues.reason')} description={t('admin.membership.ends.reasonNote')} placeholder={t('admin.membership.ends.excludeExample')} autoComplete="off" value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
        )}
      </div>
      <div className={dialog['actions']}>
        <Button variant="default" onClick={onClose} data-autofocus={way === 'resign' || undefined}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={running} disabled={way === 'exclude' && !draft.on}>
          {t(`admin.membership.ends.${way}Act`, { count: dues.cancelled })}
        </Button>
      </div>
    </form>
  );
}

const DONE = { resign: 'admin.membership.ends.resigned', exclude: 'admin.membership.ends.excluded', die: 'admin.membership.ends.died' } as const;
