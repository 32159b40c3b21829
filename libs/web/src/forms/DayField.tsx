import { Disclosure } from '../app/Disclosure';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import { DateField } from './DateField';
import { DayPicker } from './DayPicker';
import classes from './DayPicker.module.css';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: string | undefined;
}

/** A date to come: typed, or chosen in a month. */
export function DayField(props: Props) {
  const { t } = useT();
  return (
    <div className={classes['field']}>
      <DateField {...props} />
      <Disclosure label={t('common.month.choose', { what: props.label })} button={<Icon name="calendar" />} className={classes['choose'] ?? ''}>
        {(close) => (
          <DayPicker
            value={props.value}
            onChoose={(day) => {
              props.onChange(day);
              close();
            }}
          />
        )}
      </Disclosure>
    </div>
  );
}
