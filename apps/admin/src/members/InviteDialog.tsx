import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ErrorSummary, InvitePeopleDocument, MembersDocument, useAction, useScreen, useT, useToast } from '@cordee/web';
import classes from './dialog.module.css';

interface Props {
  readonly opened: boolean;
  /** The chosen people; null for everyone who was never invited. */
  readonly ids: readonly string[] | null;
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

export function InviteDialog({ opened, ids, onClose, onInvited }: Props) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={onClose} title={t('admin.invite.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {opened && <Confirmation ids={ids} onClose={onClose} onInvited={onInvited} />}
    </Modal>
  );
}

/** How many, what they receive, and a button that says both. The key makes a second press harmless. */
function Confirmation({ ids, onClose, onInvited }: Omit<Props, 'opened'>) {
  const { t } = useT();
  const toast = useToast();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, running, errors, failure } = useAction(InvitePeopleDocument);
  const everyone = useScreen(MembersDocument, { account: 'NOT_INVITED', first: 1 }, { pause: ids !== null });
  const count = ids?.length ?? everyone.data?.association?.office?.members.totalCount ?? null;
  const invite = async () => {
    const outcome = await run({ input: ids ? { personIds: [...ids], idempotencyKey } : { all: true, idempotencyKey } });
    if (!outcome.done) return;
    const { invited, alreadyActive, withoutEmail } = outcome.result;
    const said = [t('admin.invite.done', { count: invited }), alreadyActive > 0 && t('admin.invite.alreadyActive', { count: alreadyActive }), withoutEmail > 0 && t('admin.invite.withoutEmail', { count: withoutEmail })];
    toast({ message: said.filter(Boolean).join(' ') });
    onInvited();
    onClose();
  };
  return (
    <>
      <ErrorSummary errors={errors} failure={failure} />
      <p className={classes['text']}>{count === 0 ? t('admin.invite.nobody') : count === null ? t('common.loading') : t('admin.invite.text', { count })}</p>
      {count !== 0 && <p className={classes['quiet']}>{t('admin.invite.quiet')}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {count !== 0 && (
          <Button onClick={() => void invite()} loading={running} disabled={count === null}>
            {t('admin.members.invite', { count: count ?? 0 })}
          </Button>
        )}
      </div>
    </>
  );
}
