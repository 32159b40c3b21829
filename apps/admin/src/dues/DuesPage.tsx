import { useState } from 'react';
import { Button } from '@mantine/core';
import { ErrorState, hasFilters, may, Notice, PageHeading, useSession, useT, type DueLineFragment } from '@cordee/web';
import { Campaign } from './campaign/Campaign';
import { DuesHeadingActions } from './DuesHeadingActions';
import { DuesNav } from './DuesNav';
import { CloseDueDialog, RecordPaymentDialog, RemindDialog, RemindersDialog, RunDialog } from './lazyDialogs';
import { DuesResults } from './list/DuesResults';
import { DuesSelection } from './list/DuesSelection';
import { HeldReminders } from './list/HeldReminders';
import { useDuesList } from './list/useDuesList';
import { useReinstate } from './list/useReinstate';
import type { PaymentStart } from './payment/usePaymentForm';
import { FirstPlans } from './plans/FirstPlans';
import { RunningRuns } from './run/RunProgress';

export function DuesPage() {
  const { t } = useT();
  const { viewer } = useSession();
  const list = useDuesList();
  const [dialog, setDialog] = useState<'run' | 'reminders' | 'remind' | null>(null);
  const [paying, setPaying] = useState<PaymentStart | null>(null);
  const [closing, setClosing] = useState<DueLineFragment | null>(null);
  const reinstate = useReinstate(list.onChanged);
  const plans = list.plans.data?.association?.office?.plans;
  const { dues, filters } = list;
  const pay = ({ id, personId, personName }: DueLineFragment) => setPaying({ person: { id: personId, name: personName }, dueIds: [id] });
  const noPlan = plans?.length === 0 && dues.total === 0;
  const noDue = !noPlan && dues.total === 0 && !dues.fetching && !hasFilters(filters);
  // The list says the same about rights and connections: one notice is enough.
  const forbidden = dues.failure?.kind === 'forbidden' && !dues.data;
  return (
    <>
      <PageHeading
        title={t('admin.nav.dues')}
        back={<DuesNav />}
        note={<Count total={dues.total} filtered={hasFilters(filters)} />}
        actions={!forbidden && !noPlan && <DuesHeadingActions onPay={() => setPaying({ person: null, dueIds: null })} onRun={() => setDialog('run')} onReminders={() => setDialog('reminders')} mayRun={(plans?.length ?? 0) > 0} />}
      />
      {forbidden && dues.failure && <ErrorState failure={dues.failure} onRetry={dues.retry} what={t('admin.dues.failed')} />}
      {!forbidden && noPlan && <FirstPlans onAdded={list.plans.retry} />}
      {!forbidden && !noPlan && (
        <>
          <HeldReminders />
          <RunningRuns onDone={list.refresh} />
          <Campaign screen={list.campaign} year={filters.year ?? new Date().getFullYear()} narrowed={hasFilters({ ...filters, year: undefined })} onChoose={list.setSearch} />
          {noDue && may(viewer, 'dues.manage') && (
            <Notice icon="wallet" title={t('admin.dues.firstTitle')} actions={<Button onClick={() => setDialog('run')}>{t('admin.run.title')}</Button>}>
              {t('admin.dues.firstText')}
            </Notice>
          )}
          <DuesResults list={list} act={{ pay, close: setClosing, reinstate }} />
        </>
      )}
      <DuesSelection selection={list.selection} count={list.count} onRemind={() => setDialog('remind')} />
      <RecordPaymentDialog start={paying} onClose={() => setPaying(null)} onRecorded={list.onChanged} />
      <CloseDueDialog due={closing} onClose={() => setClosing(null)} onChanged={list.onChanged} onUndo={reinstate} />
      <RemindDialog opened={dialog === 'remind'} which={list.which} onClose={() => setDialog(null)} onReminded={list.selection.clear} />
      <RunDialog opened={dialog === 'run'} plans={plans ?? []} onClose={() => setDialog(null)} onDone={list.refresh} />
      <RemindersDialog opened={dialog === 'reminders'} onClose={() => setDialog(null)} />
    </>
  );
}

function Count({ total, filtered }: { total: number | null; filtered: boolean }) {
  const { t } = useT();
  return <span role="status">{total === null ? '\u00A0' : t(filtered ? 'admin.dues.countFiltered' : 'admin.dues.count', { count: total })}</span>;
}
