import { Link } from '@tanstack/react-router';
import { Card, useT, type MemberSheetFragment } from '@cordee/web';
import classes from './MemberStory.module.css';

/** Where this person comes from: the rows of the files, as they were. */
export function MemberSources({ member }: { member: MemberSheetFragment }) {
  const { t, format } = useT();
  if (member.sources.length === 0) return null;
  return (
    <Card title={t('admin.member.sources')} note={t('admin.member.sourcesNote')}>
      {member.sources.map(({ importId, fileName, row, importedAt, values }) => (
        <details key={`${importId}${row}`} className={classes['source']}>
          <summary>{t('admin.member.source', { file: fileName, row })}</summary>
          <p className={classes['quiet']}>
            {format.date(importedAt)} · <Link to="/imports/$id" params={{ id: importId } as never}>{t('admin.member.seeImport')}</Link>
          </p>
          <dl>
            {Object.entries((values ?? {}) as Record<string, unknown>)
              .filter(([, value]) => value !== null && value !== '')
              .map(([name, value]) => (
                <div key={name} style={{ display: 'contents' }}>
                  <dt>{name}</dt>
                  <dd>{String(value)}</dd>
                </div>
              ))}
          </dl>
        </details>
      ))}
    </Card>
  );
}
