import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { BackLink, Choice, CreateEventDocument, ErrorState, ErrorSummary, PageHeading, SettingsDocument, SkeletonText, useAction, useDraft, useScreen, useSearchState, useT, useToast, type ActionError, type EventTemplate } from '@cordee/web';
import { EventFields } from './EventFields';
import classes from './EventForm.module.css';
import { faultsOf } from './faults';
import type { NewEventSearch } from './search';
import { LENGTHS, proposedBy, TEMPLATES } from './templates';
import { EMPTY, valuesOf } from './eventForm';

/** An event in five fields; nobody sees it before it is published. */
export function NewEventPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(SettingsDocument, {});
  const zone = data?.association?.office?.settings.zone;
  return (
    <div className={classes['page']}>
      <PageHeading title={t('admin.eventForm.newTitle')} note={t('admin.eventForm.newNote')} back={<BackLink to="/evenements">{t('admin.nav.events')}</BackLink>} />
      {failure && !zone && <ErrorState failure={failure} onRetry={retry} what={t('admin.settings.failed')} />}
      {!zone && !failure && <SkeletonText lines={6} />}
      {zone && <NewEventForm zone={zone} />}
    </div>
  );
}

function NewEventForm({ zone }: { zone: string }) {
  const { t } = useT();
  const id = useId();
  const toast = useToast();
  const navigate = useNavigate();
  const [{ template }, setSearch] = useSearchState<NewEventSearch>();
  const { draft, change, dropDraft, dirty } = useDraft('newEvent', { ...EMPTY, ...proposedBy(template, t) });
  const [faults, setFaults] = useState<readonly ActionError[]>([]);
  const { run, running, errors, failure } = useAction(CreateEventDocument);
  const create = async (event: React.FormEvent) => {
    event.preventDefault();
    const found = faultsOf(draft, t);
    setFaults(found);
    const { startsAt, ...values } = valuesOf(draft, zone);
    if (found.length > 0 || !startsAt) return;
    const outcome = await run({ input: { ...values, startsAt, template: template ?? 'OTHER' } });
    if (!outcome.done) return;
    dropDraft();
    toast({ message: t('admin.eventForm.created', { title: outcome.result.title }) });
    void navigate({ to: '/evenements/$id', params: { id: outcome.result.id } as never });
  };
  const shown = faults.length > 0 ? faults : errors;
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <ErrorSummary errors={shown} failure={failure} fieldId={(path) => `${id}-${path.at(-1)}`} />
      <div className={classes['template']}>
        <Choice<EventTemplate>
          legend={t('admin.eventForm.template')}
          value={template ?? 'OTHER'}
          options={[...TEMPLATES, 'OTHER' as const].map((value) => ({ value, label: t(`admin.events.template.${value}`) }))}
          onChange={(chosen) => setSearch({ template: chosen === 'OTHER' ? undefined : chosen })}
        />
      </div>
      <EventFields id={id} form={draft} onChange={change} errors={shown} zone={zone} hours={LENGTHS[template ?? 'OTHER']} />
      <div className={classes['actions']}>
        {dirty && (
          <Button variant="subtle" onClick={dropDraft}>
            {t('admin.eventForm.discard')}
          </Button>
        )}
        <Button type="submit" loading={running}>
          {t('admin.eventForm.create')}
        </Button>
      </div>
    </form>
  );
}
