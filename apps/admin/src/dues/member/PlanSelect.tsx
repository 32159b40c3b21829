import { NativeSelect } from '@mantine/core';
import { ErrorState, Icon, PlansDocument, SkeletonText, useScreen, useT, type PlanCardFragment } from '@cordee/web';

/** The plans one may choose from; null while they load. */
export function usePlans() {
  const { data, failure, retry } = useScreen(PlansDocument, {}, { touchedBy: ['MembershipPlan'] });
  return { plans: data?.association?.office?.plans ?? null, failure, retry };
}

interface Props {
  readonly id: string;
  readonly from: ReturnType<typeof usePlans>;
  readonly value: string;
  readonly onChange: (planId: string) => void;
}

export function PlanSelect({ id, from: { plans, failure, retry }, value, onChange }: Props) {
  const { t, format } = useT();
  if (failure && !plans) return <ErrorState failure={failure} onRetry={retry} what={t('admin.plans.failed')} />;
  if (!plans) return <SkeletonText lines={1} />;
  const option = (plan: PlanCardFragment) => ({ value: plan.id, label: [plan.name, format.money(plan.price)].join(' · ') });
  return (
    <NativeSelect
      id={id}
      label={t('admin.dues.plan')}
      data-autofocus
      value={value}
      data={plans.map(option)}
      rightSection={<Icon name="down" size="1rem" />}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
