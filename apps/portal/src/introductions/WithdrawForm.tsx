import { useT, useSend, useToast, WithdrawIntroductionDocument, type IntroductionFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';

/** It cannot be undone, so the button names what it does, and the line above whom it tells. */
export function WithdrawForm({ introduction: { id, contact, stage }, onDone }: { introduction: IntroductionFragment; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const action = useSend(WithdrawIntroductionDocument, { changes: ['MyAsking'] });
  const draft = stage === 'DRAFT';
  const withdraw = async () => {
    const outcome = await action.send({ introductionId: id });
    if (!outcome.done) return;
    toast({ message: t(draft ? 'portal.introduction.draftDropped' : 'portal.introduction.withdrawn') });
    onDone();
  };
  return (
    <Folded label={t(draft ? 'portal.introduction.drop' : 'portal.introduction.withdraw')}>
      <ActForm quiet action={action} submit={draft ? t('portal.introduction.dropDraft') : t('portal.introduction.withdrawOf', { name: contact.displayName })} onSubmit={() => void withdraw()}>
        {!draft && <p>{t('portal.introduction.withdrawNote')}</p>}
      </ActForm>
    </Folded>
  );
}
