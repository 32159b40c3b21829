import { Button } from '@mantine/core';
import { Card, ErrorState, MySessionsDocument, RevokeOtherSessionsDocument, RevokeSessionDocument, SkeletonText, StatusBadge, useAction, useScreen, useSession, useT, useToast, type SessionsFragment } from '@cordee/web';
import { AccessTokens } from './AccessTokens';
import { deviceOf } from './device';
import { MyPage } from './MyPages';
import classes from './me.module.css';

export function SessionsPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MySessionsDocument, {});
  const me = data?.viewer;
  return (
    <MyPage title={t('portal.me.sessions')} note={t('portal.sessions.note')}>
      {failure && !me && <ErrorState failure={failure} onRetry={retry} what={t('portal.sessions.failed')} />}
      {!me && !failure && <SkeletonText lines={5} />}
      {me && (
        <>
          <Devices sessions={me.sessions} onChanged={retry} />
          <AccessTokens tokens={me.accessTokens} onChanged={retry} />
        </>
      )}
    </MyPage>
  );
}

type Session = SessionsFragment['sessions'][number];

function Devices({ sessions, onChanged }: { sessions: readonly Session[]; onChanged: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const others = useAction(RevokeOtherSessionsDocument);
  const count = sessions.filter(({ current }) => !current).length;
  const endOthers = async () => {
    const outcome = await others.run({});
    toast({ message: t(outcome.done ? 'portal.sessions.othersEnded' : 'common.error.notSaved') });
    onChanged();
  };
  return (
    <Card title={t('portal.sessions.devices')}>
      <ul className={classes['plain']}>
        {sessions.map((session) => (
          <Device key={session.id} session={session} onChanged={onChanged} />
        ))}
      </ul>
      {count > 0 && (
        <div className={classes['actions']}>
          <Button variant="default" loading={others.running} onClick={() => void endOthers()}>
            {t('portal.sessions.endOthers', { count })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Device({ session, onChanged }: { session: Session; onChanged: () => void }) {
  const { t, format } = useT();
  const { association } = useSession();
  const toast = useToast();
  const { run, running } = useAction(RevokeSessionDocument);
  const { browser, system } = deviceOf(session.userAgent ?? '');
  const name = browser && system ? t('portal.sessions.on', { browser, system }) : (browser ?? system ?? t('portal.sessions.unknown'));
  const end = async () => {
    const outcome = await run({ input: { sessionId: session.id } });
    toast({ message: t(outcome.done ? 'portal.sessions.ended' : 'common.error.notSaved') });
    onChanged();
  };
  return (
    <li className={classes['row']}>
      <div>
        <div>{session.association === association.name ? name : `${name} · ${session.association}`}</div>
        <div className={classes['quiet']}>{t('portal.sessions.seen', { when: format.ago(session.lastSeenAt), since: format.date(session.createdAt) })}</div>
      </div>
      {session.current ? (
        <StatusBadge meaning="paid">{t('portal.sessions.here')}</StatusBadge>
      ) : (
        <Button variant="default" loading={running} onClick={() => void end()} aria-label={t('portal.sessions.endOf', { device: name })}>
          {t('portal.sessions.end')}
        </Button>
      )}
    </li>
  );
}
