import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useIsPhone, useT, type PlanCardFragment } from '@cordee/web';
import { RunForm } from './RunForm';
import { RunProgress } from './RunProgress';

interface Props {
  readonly opened: boolean;
  readonly plans: readonly PlanCardFragment[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RunDialog({ opened, ...props }: Props) {
  const { t } = useT();
  const phone = useIsPhone();
  return (
    <Modal opened={opened} onClose={props.onClose} title={t('admin.run.title')} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <Steps {...props} />}
    </Modal>
  );
}

/** What, to how many and what they read; then the worker's progress, which one may leave. */
function Steps({ plans, onClose, onDone }: Omit<Props, 'opened'>) {
  const [started, setStarted] = useState<string | null>(null);
  return started ? <RunProgress runId={started} onDone={onDone} onClose={onClose} /> : <RunForm plans={plans} onStarted={setStarted} onClose={onClose} />;
}
