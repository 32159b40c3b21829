import { Button, Modal, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { ViewFragment } from '../gql/graphql';
import { useT } from '../i18n/useT';
import { ConflictDialog } from '../states/ConflictDialog';
import { ErrorSummary } from '../states/ErrorSummary';
import { Check } from './Check';
import classes from './ListTool.module.css';
import { useViewEdit, type ViewForm } from './useViewEdit';

interface Props {
  readonly list: string;
  readonly edited: ViewFragment | 'new' | null;
  readonly filters: object;
  readonly columns: readonly string[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onSaved: (view: ViewFragment) => void;
}

/** A name, whether columns belong to it, and for whom it is. */
export function ViewDialog({ edited, onClose, ...rest }: Props) {
  const { t } = useT();
  return (
    <Modal opened={edited !== null} onClose={onClose} title={t(edited === 'new' ? 'common.views.save' : 'common.views.editTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {edited && <Form edited={edited} onClose={onClose} {...rest} />}
    </Modal>
  );
}

function Form({ edited, onClose, ...rest }: Props & { edited: ViewFragment | 'new' }) {
  const { t } = useT();
  const id = useId();
  const view = edited === 'new' ? null : edited;
  const [form, setForm] = useState<ViewForm>({ name: view?.name ?? '', withColumns: Boolean(view?.columns), shared: view?.shared ?? false });
  const edit = useViewEdit({ view, form, onClose, ...rest });
  const change = (patch: Partial<ViewForm>) => setForm((now) => ({ ...now, ...patch }));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void edit.save();
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <ErrorSummary errors={edit.errors} failure={edit.failure} fieldId={(path) => (path.at(-1) === 'name' ? `${id}-name` : null)} />
      <TextInput id={`${id}-name`} label={t('common.views.name')} value={form.name} maxLength={60} data-autofocus autoComplete="off" onChange={(event) => change({ name: event.currentTarget.value })} />
      <div>
        <Check checked={form.withColumns} onChange={(withColumns) => change({ withColumns })}>
          {t('common.views.withColumns')}
        </Check>
        <Check checked={form.shared} disabled={view !== null && !view.mine} onChange={(shared) => change({ shared })}>
          {t('common.views.share')}
        </Check>
      </div>
      <div className={classes['actions']}>
        {view ? (
          <Button variant="subtle" data-left onClick={() => void edit.remove()} disabled={edit.running}>
            {t('common.views.remove')}
          </Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        )}
        <Button type="submit" loading={edit.running}>
          {t('common.save')}
        </Button>
      </div>
      <ConflictDialog
        opened={edit.conflict !== null}
        changedBy={edit.conflict?.changedBy ?? null}
        changedAt={edit.conflict?.changedAt ?? null}
        lines={[{ label: t('common.views.name'), mine: form.name, theirs: edit.theirName }]}
        onKeepMine={() => void edit.save(edit.conflict?.currentVersion)}
        onTakeTheirs={edit.takeTheirs}
        onClose={edit.takeTheirs}
        saving={edit.running}
      />
    </form>
  );
}
