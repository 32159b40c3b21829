import { Button } from '@mantine/core';
import { may, useSession, useT } from '@cordee/web';
import classes from './SelectionBar.module.css';
import type { MembersList } from './useMembersList';

/** What to do with the chosen people, wherever one has scrolled to. */
export function SelectionBar({ list: { selection, count }, onInvite }: { list: MembersList; onInvite: () => void }) {
  const { t } = useT();
  const { viewer } = useSession();
  return (
    <div role="status" className={classes['place']}>
      {count > 0 && (
        <div className={classes['bar']}>
          <strong>{t(selection.everything ? 'admin.members.selectedAll' : 'admin.members.selected', { count })}</strong>
          <Button variant="subtle" onClick={selection.clear}>
            {t('common.table.unselect')}
          </Button>
          {may(viewer, 'people.invite') && <Button onClick={onInvite}>{t('admin.members.invite', { count })}</Button>}
        </div>
      )}
    </div>
  );
}
