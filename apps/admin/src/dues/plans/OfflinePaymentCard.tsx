import { Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { Card, ErrorSummary, FailedPart, OfflinePaymentDocument, SetOfflinePaymentDocument, SkeletonText, useAction, useDraft, useScreen, useT, useToast } from '@cordee/web';
import dialog from '../../members/dialog.module.css';

interface Ways {
  readonly iban: string;
  readonly chequeTo: string;
}

/** Where transfers and cheques go: members read it where they renew or join. */
export function OfflinePaymentCard() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(OfflinePaymentDocument, {});
  const ways = data?.association?.office?.offlinePayment;
  return (
    <Card title={t('admin.offline.title')} note={t('admin.offline.note')}>
      {failure && !ways && <FailedPart failure={failure} what={t('admin.offline.failed')} onRetry={retry} />}
      {!ways && !failure && <SkeletonText lines={2} />}
      {ways && <WaysForm ways={ways} onSaved={retry} />}
    </Card>
  );
}

function WaysForm({ ways: { iban, chequeTo }, onSaved }: { ways: Ways; onSaved: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const id = useId();
  const stored: Ways = { iban, chequeTo };
  const { draft, change, dropDraft, dirty } = useDraft('offlinePayment', stored);
  const { run, running, errors, failure } = useAction(SetOfflinePaymentDocument);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = await run({ input: draft });
    if (!outcome.done) return;
    dropDraft();
    onSaved();
    toast({ message: t('common.saved'), undo: () => void run({ input: stored }).then(onSaved) });
  };
  const field = (name: keyof Ways) => ({
    id: `${id}-${name}`,
    autoComplete: 'off',
    value: draft[name],
    error: errors.find(({ path }) => path?.at(-1) === name)?.message,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary errors={errors} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <div className={dialog['fields']}>
        <TextInput {...field('iban')} label={t('admin.offline.iban')} spellCheck={false} />
        <TextInput {...field('chequeTo')} label={t('admin.offline.chequeTo')} />
      </div>
      <div className={dialog['actions']}>
        {dirty && (
          <Button variant="subtle" onClick={dropDraft}>
            {t('common.cancel')}
          </Button>
        )}
        <Button type="submit" variant="default" disabled={!dirty} loading={running}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
