import { Button } from '@mantine/core';
import { useState } from 'react';
import { ArchivedPlansDocument, Card, ErrorState, FailedPart, may, PageHeading, PlansDocument, SkeletonText, useScreen, useSession, useT, type PlanCardFragment, type TemplateFragment } from '@cordee/web';
import { DuesNav } from '../DuesNav';
import { FirstPlans, Templates, useTemplates } from './FirstPlans';
import { MemberCountingCard } from './MemberCountingCard';
import { OfflinePaymentCard } from './OfflinePaymentCard';
import { BLANK, formOfTemplate } from './planForm';
import { PlanDialog } from '../lazyDialogs';
import type { PlanStart } from './PlanDialog';
import { PlanItem } from './PlanItem';
import classes from './plans.module.css';

const TOUCHED: readonly string[] = ['MembershipPlan'];

/** What one can join: at what price, for which time. */
export function PlansPage() {
  const { t, locale } = useT();
  const { viewer } = useSession();
  const { data, failure, retry } = useScreen(PlansDocument, {}, { touchedBy: TOUCHED });
  const [start, setStart] = useState<PlanStart | null>(null);
  const plans = data?.association?.office?.plans.filter(({ archivedAt }) => archivedAt === null);
  const none = plans?.length === 0;
  const from = useTemplates();
  const begin = (template: TemplateFragment) => setStart({ form: formOfTemplate(template, locale), currency: from.currency });
  return (
    <>
      <PageHeading
        title={t('admin.plans.title')}
        note={t('admin.plans.note')}
        back={<DuesNav />}
        actions={plans && !none && may(viewer, 'dues.manage') && <Button onClick={() => setStart({ form: BLANK, currency: from.currency })}>{t('admin.plans.add')}</Button>}
      />
      {failure && !plans && <ErrorState failure={failure} onRetry={retry} what={t('admin.plans.failed')} />}
      {!plans && !failure && <SkeletonText lines={6} />}
      {none && <FirstPlans onAdded={retry} />}
      {plans && !none && <Plans plans={plans} onEdit={(plan) => setStart({ plan })} onChanged={retry} />}
      {plans && !none && may(viewer, 'dues.manage') && (
        <Card title={t('admin.plans.templates')}>
          <Templates from={from} onChoose={begin} />
        </Card>
      )}
      {plans && <Archived onChanged={retry} />}
      {plans && may(viewer, 'dues.manage') && (
        <div className={classes['apart']}>
          <OfflinePaymentCard />
          <MemberCountingCard />
        </div>
      )}
      <PlanDialog start={start} onClose={() => setStart(null)} onSaved={retry} />
    </>
  );
}

function Plans({ plans, onEdit, onChanged }: { plans: readonly PlanCardFragment[]; onEdit: (plan: PlanCardFragment) => void; onChanged: () => void }) {
  const { t } = useT();
  return (
    <Card title={t('admin.plans.current')}>
      <ul className={classes['plans']}>
        {plans.map((plan) => (
          <PlanItem key={plan.id} plan={plan} onEdit={() => onEdit(plan)} onChanged={onChanged} />
        ))}
      </ul>
    </Card>
  );
}

function Archived({ onChanged }: { onChanged: () => void }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(ArchivedPlansDocument, {}, { touchedBy: TOUCHED });
  const plans = data?.association?.office?.plans.filter(({ archivedAt }) => archivedAt !== null) ?? [];
  if (failure) return <FailedPart failure={failure} what={t('admin.plans.failed')} onRetry={retry} />;
  if (plans.length === 0) return null;
  return (
    <details className={classes['more']}>
      <summary>{t('admin.plans.archivedCount', { count: plans.length })}</summary>
      <ul className={classes['plans']}>
        {plans.map((plan) => (
          <PlanItem
            key={plan.id}
            plan={plan}
            onEdit={() => undefined}
            onChanged={() => {
              retry();
              onChanged();
            }}
          />
        ))}
      </ul>
    </details>
  );
}
