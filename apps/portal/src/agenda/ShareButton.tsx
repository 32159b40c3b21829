import { Button } from '@mantine/core';
import { useT } from '@cordee/web';
import { CopyButton } from './CopyButton';

/** The public page of the event, by whatever the device shares with; where it shares with nothing, copied. */
export function ShareButton({ title, url }: { title: string; url: string }) {
  const { t } = useT();
  if (!('share' in navigator)) return <CopyButton text={url} label={t('portal.agenda.copyLink')} />;
  // Whoever closes the sheet has changed their mind: nothing to say.
  const share = () => navigator.share({ title, url }).catch(() => undefined);
  return (
    <Button variant="default" onClick={() => void share()}>
      {t('portal.agenda.share')}
    </Button>
  );
}
