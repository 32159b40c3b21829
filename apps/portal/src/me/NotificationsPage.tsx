import { ErrorState, MyNotificationsDocument, SkeletonText, useScreen, useT } from '@cordee/web';
import { DigestRhythm } from './DigestRhythm';
import { MyPage } from './MyPages';
import { Pause } from './Pause';

export function NotificationsPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MyNotificationsDocument, {});
  const preferences = data?.viewer?.notifications;
  return (
    <MyPage title={t('portal.me.notifications')} note={t('portal.notifications.note')}>
      {failure && !preferences && <ErrorState failure={failure} onRetry={retry} what={t('portal.notifications.failed')} />}
      {!preferences && !failure && <SkeletonText lines={6} />}
      {preferences && (
        <>
          <DigestRhythm preferences={preferences} onChanged={retry} />
          <Pause preferences={preferences} onChanged={retry} />
        </>
      )}
    </MyPage>
  );
}
