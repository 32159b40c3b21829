import { Button } from '@mantine/core';
import { may, useSession, useT } from '@cordee/web';
import classes from './member.module.css';
import { useApplication, type Applicant } from './useApplication';

/** Somebody asks to join, and the office answers. */
export function Application({ onSettled, ...applicant }: Applicant & { readonly onSettled: () => void }) {
  const { t } = useT();
  const { viewer } = useSession();
  const { approve, reject } = useApplication(applicant, onSettled);
  if (!may(viewer, 'dues.manage')) return null;
  return (
    <div className={classes['actions']}>
      <Button onClick={approve.press} loading={approve.running}>
        {t('admin.membership.approve')}
      </Button>
      <Button variant="default" onClick={reject.press} loading={reject.running}>
        {t('admin.membership.reject')}
      </Button>
    </div>
  );
}
