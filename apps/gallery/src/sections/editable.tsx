import { EditableField, Fact, Facts, keepDraft, useT, type ActionError } from '@cordee/web';
import { useState } from 'react';
import { Acted } from '../Acted';
import type { Section } from '../section';

type Save = (value: string) => Promise<readonly ActionError[]>;
const saved: Save = () => Promise.resolve([]);
const neverAnswered: Save = () => new Promise(() => undefined);

function Field({ name, value, onSave = saved }: { name: string; value: string; onSave?: Save }) {
  const { t } = useT();
  return (
    <Facts>
      <EditableField label={t('common.person.city')} name={`gallery.${name}`} value={value} onSave={onSave} description={t('portal.home.step.networkText')} />
    </Facts>
  );
}

/** As it comes back to whoever had begun to type. */
function Begun({ name, onSave }: { name: string; onSave?: Save }) {
  useState(() => keepDraft(`gallery.${name}`, { value: 'Saint-Étienne' }));
  return <Field name={name} value="Lyon" {...(onSave && { onSave })} />;
}

function Refused() {
  const { t } = useT();
  const refuse: Save = () => Promise.resolve([{ code: 'INVALID_INPUT', message: t('common.error.notSaved') }]);
  return (
    <Acted press="button[type=submit]">
      <Begun name="refused" onSave={refuse} />
    </Acted>
  );
}

function Saving() {
  return (
    <Acted press="button[type=submit]">
      <Begun name="saving" onSave={neverAnswered} />
    </Acted>
  );
}

function Plain() {
  const { t } = useT();
  return (
    <Facts>
      <Fact label={t('common.person.school')}>Mines Paris, promotion 2004</Fact>
      <Fact label={t('common.person.sector')} />
      <Fact label={t('common.person.email')}>une.adresse.bien.plus.longue.que.la.place@sous-domaine.example.org</Fact>
    </Facts>
  );
}

export const editable: Section = {
  title: 'Facts and fields edited in their place',
  states: {
    'Facts, one of them unknown': Plain,
    'Read': () => <Field name="read" value="Lyon" />,
    'Not known yet': () => <Field name="unknown" value="" />,
    'Being edited': () => <Begun name="begun" />,
    'Being saved': Saving,
    'Refused': Refused,
  },
};
