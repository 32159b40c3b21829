import { Button, Modal, TextInput } from '@mantine/core';
import { ConflictDialog, useT, type ConflictLine } from '@cordee/web';
import { useState, type ReactNode } from 'react';
import classes from '../Gallery.module.css';
import type { Section } from '../section';

function Opened({ children }: { children: (open: boolean, close: () => void) => ReactNode }) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" data-opens="dialog" onClick={() => setOpen(true)}>
        {t('common.views.editTitle')}
      </Button>
      {children(open, () => setOpen(false))}
    </>
  );
}

function Plain() {
  const { t } = useT();
  return (
    <Opened>
      {(open, close) => (
        <Modal opened={open} onClose={close} title={t('common.views.editTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
          <div className={classes['column']}>
            <TextInput label={t('common.views.name')} data-autofocus autoComplete="off" />
            <div className={classes['row']}>
              <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
              <Button onClick={close}>{t('common.save')}</Button>
            </div>
          </div>
        </Modal>
      )}
    </Opened>
  );
}

const conflict = (changedBy: string | null, saving = false) =>
  function Conflict() {
    const { t } = useT();
    const lines: readonly ConflictLine[] = [
      { label: t('common.person.city'), mine: 'Lyon', theirs: 'Saint-Étienne' },
      { label: t('common.person.phone'), mine: '', theirs: '06 12 34 56 78' },
      { label: t('common.person.address'), mine: '12 quai des Brumes, troisième étage, porte de gauche', theirs: '12 quai des Brumes, troisième étage, porte de gauche' },
    ];
    const [changedAt] = useState(() => new Date(Date.now() - 120_000).toISOString());
    return <Opened>{(open, close) => <ConflictDialog opened={open} changedBy={changedBy} changedAt={changedAt} lines={lines} onKeepMine={close} onTakeTheirs={close} onClose={close} saving={saving} />}</Opened>;
  };

export const dialogs: Section = {
  title: 'Dialogs, on press',
  states: { 'Dialog with a form': Plain, 'Conflict': conflict('Aïcha Benhaddou'), 'Conflict with nobody known': conflict(null), 'Conflict, being saved': conflict('Aïcha Benhaddou', true) },
};
