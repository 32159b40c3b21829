import { Button, TextInput } from '@mantine/core';
import { AgendaFeedDocument, Card, FailedPart, Icon, SkeletonText, useScreen, useT } from '@cordee/web';
import classes from './agenda.module.css';
import { CopyButton } from './CopyButton';

/** The events in one's own calendar, which asks for them by itself. */
export function Subscribe() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(AgendaFeedDocument, {});
  const feedUrl = data?.viewer?.agenda.feedUrl;
  return (
    <div className={classes['subscribe']}>
      <Card title={t('portal.agenda.subscribe.title')} note={t('portal.agenda.subscribe.note')}>
        {failure && !feedUrl && <FailedPart failure={failure} what={t('portal.agenda.subscribe.failed')} onRetry={retry} />}
        {!data && !failure && <SkeletonText lines={2} />}
        {feedUrl && (
          <>
            <div className={classes['actions']}>
              <Button component="a" variant="default" href={feedUrl.replace(/^https?:/, 'webcal:')} leftSection={<Icon name="calendar" />}>
                {t('portal.agenda.subscribe.open')}
              </Button>
              <CopyButton text={feedUrl} label={t('portal.agenda.subscribe.copy')} />
            </div>
            <TextInput
              className={classes['address'] ?? ''}
              label={t('portal.agenda.subscribe.address')}
              description={t('portal.agenda.subscribe.secret')}
              value={feedUrl}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
      </Card>
    </div>
  );
}
