import { Button } from '@mantine/core';
import { useT, type Selection } from '@cordee/web';
import classes from './SelectionBar.module.css';

/** What to do with the chosen people, wherever one has scrolled to. */
export function SelectionBar({ selection, onInvite }: { selection: Selection; onInvite: () => void }) {
  const { t } = useT();
  const count = selection.ids.size;
  return (
    <div role="status" className={classes['place']}>
      {count > 0 && (
        <div className={classes['bar']}>
          <strong>{t('admin.members.selected', { count })}</strong>
          <Button variant="subtle" onClick={selection.clear}>
            {t('common.table.unselect')}
          </Button>
          <Button onClick={onInvite}>{t('admin.members.invite', { count })}</Button>
        </div>
      )}
    </div>
  );
}
