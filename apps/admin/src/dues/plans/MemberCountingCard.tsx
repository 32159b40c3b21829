import { Card, Choice, ErrorSummary, FailedPart, MemberCountingDocument, SetMemberCountingDocument, SkeletonText, useAction, useScreen, useT, useToast } from '@cordee/web';

/** Somebody who is late is the association's choice: kept at once, and taken back by its toast. */
export function MemberCountingCard() {
  const { t } = useT();
  const toast = useToast();
  const { data, failure, retry } = useScreen(MemberCountingDocument, {});
  const saving = useAction(SetMemberCountingDocument, { changes: ['MembershipPlan', 'Membership', 'MemberCounting'] });
  const counting = data?.association?.office?.memberCounting;
  const save = async (graceCounts: boolean) => {
    const outcome = await saving.run({ input: { graceCounts } });
    retry();
    if (outcome.done) toast({ message: t('common.saved'), undo: () => void saving.run({ input: { graceCounts: !graceCounts } }).then(retry) });
  };
  return (
    <Card title={t('admin.counting.title')}>
      {failure && !counting && <FailedPart failure={failure} what={t('admin.counting.failed')} onRetry={retry} />}
      {!counting && !failure && <SkeletonText lines={2} />}
      <ErrorSummary errors={saving.errors} failure={saving.failure} fieldId={() => null} />
      {counting && (
        <Choice
          legend={t('admin.counting.legend')}
          value={counting.graceCounts ? 'YES' : 'NO'}
          options={[
            { value: 'YES', label: t('admin.counting.yes') },
            { value: 'NO', label: t('admin.counting.no') },
          ]}
          note={t('admin.counting.note')}
          onChange={(value) => void save(value === 'YES')}
        />
      )}
    </Card>
  );
}
