import { Button } from '@mantine/core';
import { useState } from 'react';
import { may, Notice, useSession, useT } from '@cordee/web';
import { BLANK, formOfTemplate, TEMPLATES, type Template } from './planForm';
import { PlanDialog } from '../lazyDialogs';
import type { PlanStart } from './PlanDialog';
import classes from './plans.module.css';

/** No plan yet: three to begin with, or a blank one. */
export function FirstPlans({ onAdded }: { onAdded: () => void }) {
  const { t } = useT();
  const { viewer } = useSession();
  const [start, setStart] = useState<PlanStart | null>(null);
  if (!may(viewer, 'dues.manage')) return <Notice icon="wallet" title={t('admin.plans.firstTitle')} />;
  return (
    <>
      <Notice icon="wallet" title={t('admin.plans.firstTitle')}>
        {t('admin.plans.firstText')}
      </Notice>
      <Templates onChoose={(template) => setStart({ form: formOfTemplate(t, template) })} />
      <Button variant="subtle" mt="sm" onClick={() => setStart({ form: BLANK })}>
        {t('admin.plans.template.blank')}
      </Button>
      <PlanDialog start={start} onClose={() => setStart(null)} onSaved={onAdded} />
    </>
  );
}

export function Templates({ onChoose }: { onChoose: (template: Template) => void }) {
  const { t } = useT();
  return (
    <ul className={classes['templates']} aria-label={t('admin.plans.templates')}>
      {(Object.keys(TEMPLATES) as Template[]).map((template) => (
        <li key={template}>
          <button type="button" className={classes['template']} onClick={() => onChoose(template)}>
            <strong>{t(`admin.plans.template.${template}`)}</strong>
            <span>{t(`admin.plans.template.${template}Text`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
