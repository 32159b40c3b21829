import { TextInput } from '@mantine/core';
import { ErrorSummary, useT, type ActionError, type Failure } from '@cordee/web';
import { useMemo } from 'react';
import classes from '../Gallery.module.css';
import type { Section } from '../section';

const NONE: readonly ActionError[] = [];
const failed = (failure: Failure) => () => <ErrorSummary errors={NONE} failure={failure} />;

function OneError() {
  const { t } = useT();
  const errors = useMemo(() => [{ code: 'INVALID_INPUT', message: t('common.dateUnread') }], [t]);
  return <ErrorSummary errors={errors} />;
}

function WithFields() {
  const { t } = useT();
  const errors = useMemo(() => [{ code: 'A', message: t('common.dateUnread'), path: ['birthDate'] }, { code: 'B', message: t('common.timeUnread'), path: ['hour'] }], [t]);
  return (
    <div className={classes['column']}>
      <ErrorSummary errors={errors} fieldId={([field]) => `refused-${field}`} />
      <TextInput id="refused-birthDate" label={t('common.person.birthDate')} defaultValue="31/31/1980" error={t('common.dateUnread')} />
      <TextInput id="refused-hour" label={t('common.hour')} defaultValue="25:00" error={t('common.timeUnread')} />
    </div>
  );
}

export const refusals: Section = {
  title: 'Forms that were refused',
  states: {
    'One thing to correct': OneError,
    'Several, each leading to its field': WithFields,
    'Not saved, with a reference': failed({ kind: 'unexpected', reference: 'req-00c0ffee42' }),
    'Not saved, offline': failed({ kind: 'offline' }),
    'Not saved, for want of a role': failed({ kind: 'forbidden', grantedBy: [] }),
  },
};
