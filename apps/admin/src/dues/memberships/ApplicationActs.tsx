import { Button } from '@mantine/core';
import { keepFocusFrom, useT, type MembershipLineFragment } from '@cordee/web';
import classes from '../list/dues.module.css';
import { useApplication } from '../member/useApplication';

interface Props {
  readonly membership: MembershipLineFragment;
  readonly onSettled: () => void;
}

/** Answers an application in its row, each button named by the person it is about. */
export function ApplicationActs({ membership: { id, personName: name }, onSettled }: Props) {
  const { t } = useT();
  const { approve, reject } = useApplication({ membershipId: id, name }, onSettled);
  const press = (answer: typeof approve) => () => {
    keepFocusFrom(id);
    answer.press();
  };
  return (
    <span className={classes['acts']}>
      <Button variant="default" size="compact-sm" onClick={press(approve)} loading={approve.running} aria-label={t('admin.memberships.approveOf', { name })}>
        {t('admin.memberships.approve')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={press(reject)} loading={reject.running} aria-label={t('admin.memberships.rejectOf', { name })}>
        {t('admin.membership.reject')}
      </Button>
    </span>
  );
}
