import { Card, useT, type MemberSheetFragment } from '@cordee/web';
import classes from './MemberStory.module.css';

export function MemberStory({ member }: { member: MemberSheetFragment }) {
  const { t, format } = useT();
  return (
    <Card title={t('admin.member.story')}>
      {member.story.length === 0 && <p className={classes['quiet']}>{t('admin.member.noStory')}</p>}
      <ol className={classes['story']}>
        {member.story.map(({ at, text, actor, verb }) => (
          <li key={`${at}${verb}`}>
            <div>{text}</div>
            <div className={classes['quiet']}>
              <time dateTime={at} title={format.dateTime(at)}>
                {format.ago(at)}
              </time>
              {actor && ` · ${actor}`}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
