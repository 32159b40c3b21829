import { useT, type JournalQuery } from '@cordee/web';
import { FIELD_KEYS, isNamedField } from './fields';
import classes from './JournalPage.module.css';

export type Entry = NonNullable<NonNullable<JournalQuery['association']>['office']>['journal']['nodes'][number];

export function JournalLine({ entry }: { entry: Entry }) {
  const { t, format } = useT();
  const detailed = entry.before !== null || entry.after !== null;
  return (
    <li className={classes['line']}>
      <time className={classes['when']} dateTime={entry.at} title={format.dateTime(entry.at)}>
        {format.time(entry.at)}
      </time>
      <div className={classes['what']}>
        <div>
          {entry.text} <span className={classes['actor']}>· {entry.actor ?? t('admin.journal.system')}</span>
        </div>
        {detailed && (
          <details>
            <summary>{t('admin.journal.detail')}</summary>
            <BeforeAfter entry={entry} />
          </details>
        )}
      </div>
    </li>
  );
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

function BeforeAfter({ entry }: { entry: Entry }) {
  const { t, format } = useT();
  const before = (entry.before ?? {}) as Record<string, unknown>;
  const after = (entry.after ?? {}) as Record<string, unknown>;
  const names = [...new Set([...entry.changed, ...Object.keys(before), ...Object.keys(after)])];
  return (
    <table className={classes['detail']}>
      <caption className="visually-hidden">{`${entry.text}, ${format.dateTime(entry.at)}`}</caption>
      <thead>
        <tr>
          <th scope="col">{t('common.conflict.field')}</th>
          <th scope="col">{t('admin.journal.before')}</th>
          <th scope="col">{t('admin.journal.after')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{isNamedField(name) ? t(FIELD_KEYS[name]) : name}</th>
            <td>{asText(before[name]) || t('common.empty')}</td>
            <td>{asText(after[name]) || t('common.empty')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
