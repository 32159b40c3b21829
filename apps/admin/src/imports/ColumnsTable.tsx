import { NativeSelect } from '@mantine/core';
import { Icon, StatusBadge, useT, type ImportDetailFragment, type ImportField } from '@cordee/web';
import { confidenceOf, FIELDS } from './fields';
import classes from './ColumnsTable.module.css';

interface Props {
  readonly columns: ImportDetailFragment['columns'];
  readonly chosen: Readonly<Record<number, ImportField>>;
  readonly onChoose: (index: number, field: ImportField) => void;
}

export function ColumnsTable({ columns, chosen, onChoose }: Props) {
  const { t } = useT();
  return (
    <table className={classes['table']}>
      <caption className="visually-hidden">{t('admin.imports.columnsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.imports.column')}</th>
          <th scope="col">{t('admin.imports.samples')}</th>
          <th scope="col">{t('admin.imports.meaning')}</th>
          <th scope="col">{t('admin.imports.confidence')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnRow key={column.index} column={column} field={chosen[column.index] ?? 'IGNORE'} onChoose={(field) => onChoose(column.index, field)} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnRow({ column, field, onChoose }: { column: Props['columns'][number]; field: ImportField; onChoose: (field: ImportField) => void }) {
  const { t } = useT();
  const header = column.header || t('admin.imports.untitled', { number: column.index + 1 });
  const options = FIELDS.map((value) => ({ value, label: t(`admin.imports.field.${value}`) }));
  return (
    <tr data-ignored={field === 'IGNORE' || undefined}>
      <th scope="row">{header}</th>
      <td className={classes['samples']}>{column.samples.filter(Boolean).slice(0, 3).join(' · ')}</td>
      <td>
        <NativeSelect
          aria-label={t('admin.imports.meaningOf', { column: header })}
          value={field}
          data={options}
          rightSection={<Icon name="down" size="1rem" />}
          onChange={(event) => onChoose(event.currentTarget.value as ImportField)}
        />
      </td>
      <td>
        <ConfidenceBadge column={column} field={field} />
      </td>
    </tr>
  );
}

function ConfidenceBadge({ column, field }: { column: Props['columns'][number]; field: ImportField }) {
  const { t } = useT();
  if (field !== (column.field ?? 'IGNORE')) return <StatusBadge meaning="paid" icon="pencil">{t('admin.imports.chosen')}</StatusBadge>;
  if (field === 'IGNORE') return null;
  const confidence = confidenceOf(column.confidence);
  const meaning = confidence === 'sure' ? 'paid' : confidence === 'likely' ? 'pending' : 'due';
  return (
    <StatusBadge meaning={meaning} icon={confidence === 'sure' ? 'check' : confidence === 'likely' ? 'search' : 'alert'}>
      {t(`admin.imports.${confidence}`)}
    </StatusBadge>
  );
}
