import { Button, NativeSelect } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import classes from './FilterBar.module.css';

export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface Props {
  readonly search: ReactNode;
  readonly filters: readonly Filter[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly onChange: (name: string, value: string | undefined) => void;
  readonly onClear: () => void;
}

/** Search first, then the filters: in a row on a desk, behind one button on a phone. Their values live in the address. */
export function FilterBar({ search, filters, values, onChange, onClear }: Props) {
  const { t } = useT();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const active = filters.filter(({ name }) => values[name]).length;
  return (
    <div role="search" className={classes['bar']}>
      <div className={classes['search']}>{search}</div>
      <Button className={classes['toggle'] ?? ''} variant="default" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {active > 0 ? t('common.filters.toggleActive', { count: active }) : t('common.filters.toggle')}
      </Button>
      <div id={panel} className={classes['filters']} data-open={open || undefined}>
        {filters.map((filter) => (
          <NativeSelect
            key={filter.name}
            label={filter.label}
            value={values[filter.name] ?? ''}
            data={withCurrent(filter, values[filter.name])}
            rightSection={<Icon name="down" size="1rem" />}
            onChange={(event) => onChange(filter.name, event.currentTarget.value || undefined)}
          />
        ))}
        {active > 0 && (
          <Button variant="subtle" onClick={onClear} className={classes['clear'] ?? ''}>
            {t('common.filters.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A value that came with the address stays choosable while the facets load, or when no one has it any more. */
function withCurrent({ any, options }: Filter, current: string | undefined) {
  const known = !current || options.some(({ value }) => value === current);
  return [{ value: '', label: any }, ...options, ...(known ? [] : [{ value: current, label: current }])];
}
