import { Button } from '@mantine/core';
import { may, useSession, useT, type Selection } from '@cordee/web';
import classes from '../../members/SelectionBar.module.css';

/** What to do with the chosen dues, wherever one has scrolled to. */
export function DuesSelection({ selection, count, onRemind }: { selection: Selection; count: number; onRemind: () => void }) {
  const { t } = useT();
  const { viewer } = useSession();
  return (
    <div role="status" className={classes['place']}>
      {count > 0 && (
        <div className={classes['bar']}>
          <strong>{t(selection.everything ? 'admin.dues.selectedAll' : 'admin.dues.selected', { count })}</strong>
          <Button variant="subtle" onClick={selection.clear}>
            {t('common.table.unselect')}
          </Button>
          {may(viewer, 'dues.manage') && <Button onClick={onRemind}>{t('admin.dues.remind')}</Button>}
        </div>
      )}
    </div>
  );
}
