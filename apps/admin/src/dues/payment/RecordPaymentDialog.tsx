import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useIsPhone, useT, type DueLineFragment } from '@cordee/web';
import { PaymentFields } from './PaymentFields';
import type { PaymentStart } from './usePaymentForm';

interface Props {
  /** Null: closed. */
  readonly start: PaymentStart | null;
  readonly onClose: () => void;
  readonly onRecorded: (dues: readonly DueLineFragment[]) => void;
}

export function RecordPaymentDialog({ start, onClose, onRecorded }: Props) {
  const { t } = useT();
  const phone = useIsPhone();
  return (
    <Modal opened={start !== null} onClose={onClose} title={t('admin.payment.title')} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {start && <Rounds start={start} onClose={onClose} onRecorded={onRecorded} />}
    </Modal>
  );
}

/** A pile of cheques: after "Enregistrer et suivant" the next form has the same means and day, and waits for a name. */
function Rounds({ start, onClose, onRecorded }: Props & { start: PaymentStart }) {
  const [round, setRound] = useState({ number: 0, start });
  const next = (kept: Pick<PaymentStart, 'means' | 'receivedOn'>) => setRound(({ number }) => ({ number: number + 1, start: { person: null, dueIds: null, ...kept } }));
  return <PaymentFields key={round.number} start={round.start} again={round.number > 0} onClose={onClose} onRecorded={onRecorded} onNext={next} />;
}
