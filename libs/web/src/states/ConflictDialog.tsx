import { Button, Modal } from '@mantine/core';
import { useT } from '../i18n/useT';
import classes from './ConflictDialog.module.css';

export interface ConflictLine {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface Props {
  readonly opened: boolean;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly lines: readonly ConflictLine[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
  readonly saving?: boolean;
}

/** Someone saved in between: both values side by side, and the person decides. */
export function ConflictDialog({ opened, changedBy, changedAt, lines, onKeepMine, onTakeTheirs, onClose, saving = false }: Props) {
  const { t, format } = useT();
  const when = changedAt ? format.ago(changedAt) : '';
  const title = changedBy ? t('common.conflict.titleBy', { name: changedBy, when }) : t('common.conflict.title', { when });
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <p className={classes['intro']}>{t('common.conflict.intro')}</p>
      <table className={classes['table']}>
        <caption className="visually-hidden">{t('common.conflict.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.conflict.field')}</th>
            <th scope="col">{t('common.conflict.mine')}</th>
            <th scope="col">{t('common.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label} data-differs={line.mine !== line.theirs || undefined}>
              <th scope="row">{line.label}</th>
              <td>{line.mine || t('common.empty')}</td>
              <td>{line.theirs || t('common.empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes['actions']}>
        <Button variant="default" onClick={onTakeTheirs} disabled={saving}>
          {t('common.conflict.takeTheirs')}
        </Button>
        <Button onClick={onKeepMine} loading={saving}>
          {t('common.conflict.keepMine')}
        </Button>
      </div>
    </Modal>
  );
}
