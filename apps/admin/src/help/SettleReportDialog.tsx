import { Button, Modal, Textarea } from '@mantine/core';
import { useId } from 'react';
import { ErrorSummary, RadioList, useIsPhone, useT, type ReportDecision, type ReportFragment } from '@cordee/web';
import { PersonPicker } from '../shell/PersonPicker';
import classes from './help.module.css';
import { useSettleReport } from './useSettleReport';

const DECISIONS: readonly ReportDecision[] = ['RESUMED', 'RETURNED', 'REDIRECTED', 'CLOSED'];

/** What becomes of it, and the words with which the seeker hears of it. The button says what it does. */
export function SettleReportDialog({ report, onClose, onSettled }: { report: ReportFragment; onClose: () => void; onSettled: () => void }) {
  const { t } = useT();
  const phone = useIsPhone();
  const [messageId, personId] = [useId(), useId()];
  const form = useSettleReport(report, () => {
    onSettled();
    onClose();
  });
  const errorOf = (field: string) => form.errors.find(({ path }) => path?.at(-1) === field)?.message;
  return (
    <Modal opened onClose={onClose} title={t('admin.help.decideTitle')} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form className={classes['form']} noValidate onSubmit={(event) => void form.submit(event)}>
        <ErrorSummary errors={form.errors} failure={form.failure} fieldId={(path) => ({ message: messageId, personId })[path.at(-1) ?? ''] ?? null} />
        <RadioList
          legend={t('admin.help.whatNow')}
          value={form.draft.decision}
          options={DECISIONS.map((value) => ({ value, label: t(`admin.help.do.${value}`), note: t(`admin.help.doNote.${value}`) }))}
          onChange={form.decide}
        />
        {form.draft.decision === 'REDIRECTED' && <PersonPicker id={personId} label={t('admin.help.towards')} value={form.draft.person} onChange={(person) => form.change({ person })} error={errorOf('personId')} />}
        {form.draft.decision !== 'RESUMED' && (
          <>
            {form.templates.length > 0 && (
              <div className={classes['templates']} role="group" aria-label={t('admin.help.templates')}>
                {form.templates.map(({ key, title, text }) => (
                  <Button key={key} variant="default" size="compact-sm" onClick={() => form.change({ message: text })}>
                    {title}
                  </Button>
                ))}
              </div>
            )}
            <Textarea id={messageId} label={t('admin.help.message')} description={t('admin.help.messageNote')} rows={4} maxLength={1000} value={form.draft.message} error={errorOf('message')} onChange={(typed) => form.change({ message: typed.currentTarget.value })} />
          </>
        )}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={form.running}>
            {t(`admin.help.do.${form.draft.decision}`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
