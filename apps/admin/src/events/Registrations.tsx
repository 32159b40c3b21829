import { Button } from '@mantine/core';
import { useState } from 'react';
import { DataTable, EmptyFilters, ErrorState, ExportMenu, FilterBar, hasFilters, LoadMore, may, Notice, RegistrationsDocument, SearchField, SkeletonRows, tidy, usePages, useSearchState, useSession, useT, type AnswerKind, type EventSheetFragment, type RegistrationFragment } from '@cordee/web';
import classes from './EventAnswers.module.css';
import { registrationColumns } from './registrationColumns';
import { RemoveDialog } from './RemoveDialog';
import type { AnswersSearch } from './search';
import { statusOf } from './status';
import { useRegistrationActs } from './useRegistrationActs';

const KINDS: readonly AnswerKind[] = ['GOING', 'WAITING', 'OFFERED', 'NOT_GOING'];

interface Props {
  readonly event: EventSheetFragment;
  readonly onInvite: () => void;
  readonly onChanged: () => void;
}

/** Who has answered, and what can be done about each. */
export function Registrations({ event, onInvite, onChanged }: Props) {
  const { t, format } = useT();
  const mayManage = may(useSession().viewer, 'events.manage');
  const [search, setSearch, clear] = useSearchState<AnswersSearch>();
  const list = usePages(RegistrationsDocument, { id: event.id, state: search.answer, search: search.q, first: 50 }, (data) => data.association?.office?.event?.registrations);
  const [removed, setRemoved] = useState<RegistrationFragment | null>(null);
  const changed = () => {
    list.retry();
    onChanged();
  };
  const acts = useRegistrationActs(event, changed, setRemoved);
  const empty = list.total === 0 && !list.fetching;
  if (empty && !hasFilters(search)) return <NoAnswer event={event} onInvite={onInvite} mayManage={mayManage} />;
  return (
    <>
      <div className={classes['tools']}>
        <FilterBar
          search={<SearchField label={t('admin.event.search')} value={search.q ?? ''} onChange={(q) => setSearch({ q })} />}
          filters={[{ name: 'answer', label: t('admin.event.kindLabel'), any: t('admin.event.anyKind'), options: KINDS.map((value) => ({ value, label: t(`admin.event.kind.${value}`) })) }]}
          values={{ answer: search.answer }}
          onChange={(name, value) => setSearch({ [name]: value })}
          onClear={clear}
        />
        {mayManage && <ExportMenu path="/exports/registrations" what={t('admin.event.exportWhat', { count: list.total ?? 0 })} order={tidy({ eventId: event.id, kind: search.answer, search: search.q })} />}
      </div>
      {list.failure && <ErrorState failure={list.failure} onRetry={list.retry} what={t('admin.event.answersFailed')} />}
      {!list.data && !list.failure && <SkeletonRows rows={5} widths={['35%', '20%', '20%']} />}
      {empty && <EmptyFilters title={t('admin.event.noneMatches')} onClear={clear} />}
      {list.rows.length > 0 && (
        <>
          <DataTable caption={t('admin.event.answersCaption')} columns={registrationColumns(t, format, mayManage && statusOf(event) !== 'cancelled' ? acts : null)} rows={list.rows} rowId={({ id }) => id} rowName={({ name }) => name} busy={list.fetching} />
          <LoadMore pages={list} />
        </>
      )}
      {removed && <RemoveDialog event={event} registration={removed} onClose={() => setRemoved(null)} onChanged={changed} />}
    </>
  );
}

function NoAnswer({ event, onInvite, mayManage }: Pick<Props, 'event' | 'onInvite'> & { mayManage: boolean }) {
  const { t } = useT();
  const draft = event.state === 'DRAFT';
  const invite = mayManage && !draft && !['past', 'cancelled'].includes(statusOf(event)) && <Button onClick={onInvite}>{t('admin.event.invite')}</Button>;
  return (
    <Notice icon="people" level="p" title={t('admin.event.noAnswer')} actions={invite || undefined}>
      {draft ? t('admin.event.noAnswerPublish') : invite && t('admin.event.noAnswerInvite')}
    </Notice>
  );
}
