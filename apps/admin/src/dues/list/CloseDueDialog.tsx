import { Button, Modal, TextInput } from '@mantine/core';
import { useId } from 'react';
import { CancelDueDocument, Choice, ErrorSummary, useAction, useDraft, useT, useToast, WriteOffDueDocument, type DueLineFragment } from '@cordee/web';
import classes from '../../members/dialog.module.css';
import { CHANGES } from '../money';

interface Props {
  /** Null: closed. */
  readonly due: DueLineFragment | null;
  readonly onClose: () => void;
  readonly onChanged: (dues: readonly DueLineFragment[]) => void;
  readonly onUndo: (due: DueLineFragment) => void;
}

export function CloseDueDialog({ due, onClose, ...acts }: Props) {
  const { t } = useT();
  return (
    <Modal opened={due !== null} onClose={onClose} title={due && t('admin.dues.closeTitle', { name: due.personName })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {due && <CloseForm due={due} onClose={onClose} {...acts} />}
    </Modal>
  );
}

const EMPTY: { way: 'CANCEL' | 'WRITE_OFF'; reason: string } = { way: 'CANCEL', reason: '' };

/** Called by mistake, or never to be paid: two different things in the books, each with its reason. */
function CloseForm({ due, onClose, onChanged, onUndo }: Props & { due: DueLineFragment }) {
  const { t, format } = useT();
  const toast = useToast();
  const id = useId();
  const { draft, change, dropDraft } = useDraft(`closeDue:${due.id}`, EMPTY);
  const cancelling = useAction(CancelDueDocument, { changes: CHANGES });
  const writingOff = useAction(WriteOffDueDocument, { changes: CHANGES });
  const { run, running, errors, failure } = draft.way === 'CANCEL' ? cancelling : writingOff;
  const amount = format.money(due.remaining);
  const close = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = await run({ input: { dueId: due.id, reason: draft.reason.trim() } });
    if (!outcome.done) return;
    dropDraft();
    onChanged([outcome.result]);
    toast({ message: t(draft.way === 'CANCEL' ? 'admin.dues.cancelled' : 'admin.dues.writtenOff', { name: due.personName }), undo: () => onUndo(outcome.result) });
    onClose();
  };
  return (
    <form onSubmit={(event) => void close(event)} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => (path.at(-1) === 'reason' ? `${id}-reason` : null)} />
      <p className={classes['text']}>{[due.label, amount].join(' · ')}</p>
      <Choice
        legend={t('admin.dues.closeWay')}
        value={draft.way}
        options={[
          { value: 'CANCEL', label: t('admin.dues.cancel') },
          { value: 'WRITE_OFF', label: t('admin.dues.writeOff') },
        ]}
        note={t(draft.way === 'CANCEL' ? 'admin.dues.cancelNote' : 'admin.dues.writeOffNote')}
        onChange={(way) => change({ way })}
      />
      <TextInput
        id={`${id}-reason`}
        mt="md"
        label={t('admin.dues.reason')}
        placeholder={t(draft.way === 'CANCEL' ? 'admin.dues.cancelExample' : 'admin.dues.writeOffExample')}
        data-autofocus
        autoComplete="off"
        value={draft.reason}
        error={errors.find(({ path }) => path?.at(-1) === 'reason')?.message}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('admin.dues.keep')}
        </Button>
        <Button type="submit" loading={running}>
          {t(draft.way === 'CANCEL' ? 'admin.dues.cancelAct' : 'admin.dues.writeOffAct', { amount })}
        </Button>
      </div>
    </form>
  );
}
