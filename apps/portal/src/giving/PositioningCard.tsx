import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Card, LongText, SetPositioningDocument, useAction, useDraft, useT, useToast, type GivingFragment } from '@cordee/web';
import { LINE_MOST } from '../asking/MyLine';
import { ActForm } from '../help/ActForm';
import classes from '../help/help.module.css';

/** One line, one role, one field, one thing that I deliver. It stays two weeks: what changes often is not remembered. */
export function PositioningCard({ giving: { positioning }, onChanged }: { giving: GivingFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const line = positioning?.line ?? '';
  const { draft, change, dropDraft, dirty } = useDraft('giving:line', { line });
  const [open, setOpen] = useState(dirty || !positioning);
  const later = positioning && Date.parse(positioning.changeableOn) > Date.now() ? positioning.changeableOn : null;
  const leave = () => {
    dropDraft();
    setOpen(false);
  };
  return (
    <Card title={t('portal.giving.line')} note={t('portal.giving.lineNote')}>
      {positioning && !open && (
        <div className={classes['line']}>
          <div className={classes['words']}>
            <p className={classes['strong']}>{line}</p>
            <p className={classes['quiet']}>{later ? t('portal.giving.lineLater', { date: format.date(later) }) : t('portal.giving.lineRule')}</p>
          </div>
          {!later && (
            <Button variant="default" onClick={() => setOpen(true)}>
              {t('portal.giving.lineChange')}
            </Button>
          )}
        </div>
      )}
      {(open || !positioning) && !later && <LineForm value={draft.line} onChange={(typed) => change({ line: typed })} onSaved={() => (leave(), onChanged())} {...(positioning && { onCancel: leave })} />}
    </Card>
  );
}

function LineForm({ value, onChange, onSaved, onCancel }: { value: string; onChange: (line: string) => void; onSaved: () => void; onCancel?: () => void }) {
  const { t, format } = useT();
  const id = useId();
  const toast = useToast();
  const action = useAction(SetPositioningDocument);
  const tooSoon = action.errors.find(({ changeableOn }) => changeableOn)?.changeableOn;
  const save = async () => {
    const outcome = await action.run({ input: { line: value.trim() } });
    if (!outcome.done) return;
    toast({ message: t('common.saved') });
    onSaved();
  };
  const length = value.trim().length;
  return (
    <ActForm action={action} submit={t('common.save')} disabled={length === 0 || length > LINE_MOST} fieldId={() => id} onSubmit={() => void save()} {...(onCancel && { onCancel })}>
      <LongText id={id} label={t('portal.giving.line')} note={t('portal.giving.lineExample')} rows={2} max={LINE_MOST} value={value} error={tooSoon && t('portal.giving.lineLater', { date: format.date(tooSoon) })} onChange={onChange} />
      <p className={classes['quiet']}>{t('portal.giving.lineRule')}</p>
    </ActForm>
  );
}
