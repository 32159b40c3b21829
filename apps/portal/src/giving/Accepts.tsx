import { Card, Check, ErrorSummary, useT, type AskType, type GivingFragment } from '@cordee/web';
import classes from '../help/help.module.css';
import { ASK_TYPES, askTypeKey } from '../help/words';
import { SettingConflict } from './SettingConflict';
import { useGivingEdit } from './useGivingEdit';

/** What I may be asked; each box is saved as it is ticked, and can be taken back. */
export function Accepts({ giving, onChanged }: { giving: GivingFragment; onChanged: () => void }) {
  const { t } = useT();
  const edit = useGivingEdit(giving, onChanged);
  const toggle = (type: AskType, on: boolean) => void edit.save({ accepts: ASK_TYPES.filter((one) => (one === type ? on : giving.accepts.includes(one))) });
  return (
    <Card title={t('portal.giving.accepts')} note={t('portal.giving.acceptsNote')}>
      <ErrorSummary errors={edit.errors} failure={edit.failure} />
      <fieldset className={classes['chips']} aria-label={t('portal.giving.accepts')} style={{ display: 'grid', gap: 0 }}>
        {ASK_TYPES.map((type) => (
          <Check key={type} checked={giving.accepts.includes(type)} disabled={edit.running} onChange={(on) => toggle(type, on)}>
            {t(askTypeKey(type))}
          </Check>
        ))}
        <Check checked={giving.acceptsDirect} disabled={edit.running} onChange={(acceptsDirect) => void edit.save({ acceptsDirect })}>
          {t('portal.giving.acceptsDirect')}
        </Check>
      </fieldset>
      <SettingConflict giving={giving} edit={edit} />
    </Card>
  );
}
