import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailedPart, may, Notice, PlanTemplatesDocument, SkeletonText, useScreen, useSession, useT, type TemplateFragment } from '@cordee/web';
import { BLANK, formOfTemplate } from './planForm';
import { PlanDialog } from '../lazyDialogs';
import type { PlanStart } from './PlanDialog';
import classes from './plans.module.css';

/** What the server proposes, and the currency in which the association counts; null while they load. */
export function useTemplates() {
  const { data, failure, retry } = useScreen(PlanTemplatesDocument, {});
  const templates = data?.association?.office?.planTemplates ?? null;
  return { templates, currency: templates?.[0]?.price.currency ?? 'EUR', failure, retry };
}

/** No plan yet: three to begin with, or a blank one. */
export function FirstPlans({ onAdded }: { onAdded: () => void }) {
  const { t, locale } = useT();
  const { viewer } = useSession();
  const [start, setStart] = useState<PlanStart | null>(null);
  const from = useTemplates();
  if (!may(viewer, 'dues.manage')) return <Notice icon="wallet" title={t('admin.plans.firstTitle')} />;
  return (
    <>
      <Notice icon="wallet" title={t('admin.plans.firstTitle')}>
        {t('admin.plans.firstText')}
      </Notice>
      <Templates from={from} onChoose={(template) => setStart({ form: formOfTemplate(template, locale), currency: from.currency })} />
      <div className={classes['blank']}>
        <Button variant="subtle" onClick={() => setStart({ form: BLANK, currency: from.currency })}>
          {t('admin.plans.blank')}
        </Button>
      </div>
      <PlanDialog start={start} onClose={() => setStart(null)} onSaved={onAdded} />
    </>
  );
}

export function Templates({ from: { templates, failure, retry }, onChoose }: { from: ReturnType<typeof useTemplates>; onChoose: (template: TemplateFragment) => void }) {
  const { t, format } = useT();
  if (failure && !templates) return <FailedPart failure={failure} what={t('admin.plans.templatesFailed')} onRetry={retry} />;
  if (!templates) return <SkeletonText lines={3} />;
  return (
    <ul className={classes['templates']} aria-label={t('admin.plans.templates')}>
      {templates.map((template) => (
        <li key={template.key}>
          <button type="button" className={classes['template']} onClick={() => onChoose(template)}>
            <strong>{[template.name, format.money(template.price)].join(' · ')}</strong>
            <span>{template.description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
