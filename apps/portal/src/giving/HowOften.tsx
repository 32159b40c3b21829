import { NativeSelect } from '@mantine/core';
import { Card, DateField, ErrorSummary, Icon, useDraft, useT, type GivingFragment } from '@cordee/web';
import { ActForm } from '../help/ActForm';
import { Folded } from '../help/Folded';
import classes from '../help/help.module.css';
import { SettingConflict } from './SettingConflict';
import { useGivingEdit } from './useGivingEdit';

const ASKS_MOST = 12;
const INTRODUCTIONS_MOST = 10;
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => String(value));

/** How many requests a month, none included; and a rest without a reason. */
export function HowOften({ giving, onChanged }: { giving: GivingFragment; onChanged: () => void }) {
  const { t } = useT();
  const edit = useGivingEdit(giving, onChanged);
  const arrow = <Icon name="down" size="1rem" />;
  return (
    <Card title={t('portal.giving.howOften')} note={giving.askedThisMonth > 0 ? t('portal.giving.askedThisMonth', { count: giving.askedThisMonth }) : t('portal.giving.notAsked')}>
      <ErrorSummary errors={edit.errors} failure={edit.failure} />
      <div className={classes['fields']}>
        <NativeSelect label={t('portal.giving.field.asksPerMonth')} disabled={edit.running} value={String(giving.asksPerMonth)} data={upTo(ASKS_MOST)} rightSection={arrow} onChange={(event) => void edit.save({ asksPerMonth: Number(event.currentTarget.value) })} />
        <NativeSelect
          label={t('portal.giving.field.introductionsPerMonth')}
          disabled={edit.running}
          value={String(giving.introductionsPerMonth)}
          data={upTo(INTRODUCTIONS_MOST)}
          rightSection={arrow}
          onChange={(event) => void edit.save({ introductionsPerMonth: Number(event.currentTarget.value) })}
        />
      </div>
      <Folded label={t('portal.giving.rest')}>
        <Rest edit={edit} />
      </Folded>
      <SettingConflict giving={giving} edit={edit} />
    </Card>
  );
}

function Rest({ edit }: { edit: ReturnType<typeof useGivingEdit> }) {
  const { t } = useT();
  const { draft, change, dropDraft } = useDraft('giving:rest', { until: '' });
  const save = async () => {
    if (await edit.save({ restingUntil: draft.until })) dropDraft();
  };
  return (
    <ActForm quiet action={{ running: edit.running, errors: [], failure: null }} submit={t('portal.giving.rest')} disabled={draft.until === ''} onSubmit={() => void save()}>
      <DateField choosable label={t('portal.giving.field.restingUntil')} description={t('portal.giving.restNote')} value={draft.until} onChange={(until) => change({ until })} />
    </ActForm>
  );
}
