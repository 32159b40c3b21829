import { Card, useT, type MemberSheetFragment } from '@cordee/web';
import classes from './MemberStory.module.css';

export function MemberStudies({ member }: { member: MemberSheetFragment }) {
  const { t } = useT();
  return (
    <>
      <Card title={t('admin.member.studies')}>
        {member.affiliations.length === 0 && <p className={classes['quiet']}>{t('admin.member.noStudies')}</p>}
        <ul className={classes['plain']}>
          {member.affiliations.map(({ id, school, degree, graduationYear }) => (
            <li key={id}>
              <strong>{school ?? t('common.empty')}</strong>
              <div className={classes['quiet']}>{[degree, graduationYear && t('admin.member.classOf', { year: graduationYear })].filter(Boolean).join(' · ')}</div>
            </li>
          ))}
        </ul>
      </Card>
      {member.positions.length > 0 && (
        <Card title={t('admin.member.positions')}>
          <ul className={classes['plain']}>
            {member.positions.map(({ title, employer, sector }) => (
              <li key={`${title}${employer}`}>
                <strong>{title ?? employer}</strong>
                <div className={classes['quiet']}>{[title && employer, sector].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
