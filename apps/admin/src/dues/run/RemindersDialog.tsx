import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorState, ErrorSummary, Icon, ReminderRulesDocument, SetReminderRulesDocument, SkeletonText, useAction, useScreen, useT, useToast } from '@cordee/web';
import dialog from '../../members/dialog.module.css';
import classes from './Reminders.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const RULE_CHANGES: readonly string[] = ['ReminderRule'];

export function RemindersDialog({ opened, onClose }: Props) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={onClose} title={t('admin.reminders.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <Rules onClose={onClose} />}
    </Modal>
  );
}

function Rules({ onClose }: { onClose: () => void }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(ReminderRulesDocument, {}, { touchedBy: RULE_CHANGES });
  const rules = data?.association?.office?.reminderRules;
  if (failure && !rules) return <ErrorState failure={failure} onRetry={retry} what={t('admin.reminders.failed')} />;
  if (!rules) return <SkeletonText lines={3} />;
  return <RulesForm stored={rules.map(({ offsetDays }) => offsetDays)} onClose={onClose} />;
}

/** Days before or after the due date; each member gets each of them once. */
function RulesForm({ stored, onClose }: { stored: readonly number[]; onClose: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const [offsets, setOffsets] = useState<readonly number[]>(stored);
  const { run, running, errors, failure } = useAction(SetReminderRulesDocument, { changes: RULE_CHANGES });
  const sorted = [...offsets].sort((a, b) => a - b);
  const save = async () => {
    const outcome = await run({ input: { offsetDays: sorted } });
    if (!outcome.done) return;
    toast({ message: t('admin.reminders.saved'), undo: () => void run({ input: { offsetDays: [...stored] } }) });
    onClose();
  };
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} />
      <p className={dialog['text']}>{t(sorted.length === 0 ? 'admin.reminders.none' : 'admin.reminders.note')}</p>
      <ul className={classes['rules']}>
        {sorted.map((offset) => (
          <Rule key={offset} offset={offset} onRemove={() => setOffsets(offsets.filter((other) => other !== offset))} />
        ))}
      </ul>
      <AddRule taken={offsets} onAdd={(offset) => setOffsets([...offsets, offset])} />
      <div className={dialog['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={() => void save()} loading={running}>
          {t('common.save')}
        </Button>
      </div>
    </>
  );
}

function useRuleText(): (offset: number) => string {
  const { t } = useT();
  return (offset) => (offset === 0 ? t('admin.reminders.sameDay') : t(offset < 0 ? 'admin.reminders.before' : 'admin.reminders.after', { count: Math.abs(offset) }));
}

function Rule({ offset, onRemove }: { offset: number; onRemove: () => void }) {
  const { t } = useT();
  const text = useRuleText()(offset);
  return (
    <li>
      <Icon name="mail" />
      <span>{text}</span>
      <button type="button" className="icon-button" onClick={onRemove} aria-label={t('admin.reminders.remove', { rule: text })}>
        <Icon name="close" />
      </button>
    </li>
  );
}

function AddRule({ taken, onAdd }: { taken: readonly number[]; onAdd: (offset: number) => void }) {
  const { t } = useT();
  const [days, setDays] = useState('');
  const [side, setSide] = useState<'before' | 'after'>('before');
  const number = /^\d{1,3}$/.test(days.trim()) ? Number(days) : null;
  const offset = number === null || number === 0 ? number : number * (side === 'before' ? -1 : 1);
  const add = () => {
    if (offset === null) return;
    if (!taken.includes(offset)) onAdd(offset);
    setDays('');
  };
  return (
    <div className={classes['add']}>
      <TextInput label={t('admin.reminders.days')} inputMode="numeric" autoComplete="off" value={days} onChange={(event) => setDays(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && add()} />
      <NativeSelect
        label={t('admin.reminders.when')}
        value={side}
        data={[
          { value: 'before', label: t('admin.reminders.beforeDue') },
          { value: 'after', label: t('admin.reminders.afterDue') },
        ]}
        rightSection={<Icon name="down" size="1rem" />}
        onChange={(event) => setSide(event.currentTarget.value as 'before' | 'after')}
      />
      <Button variant="default" onClick={add} disabled={offset === null}>
        {t('admin.reminders.add')}
      </Button>
    </div>
  );
}
