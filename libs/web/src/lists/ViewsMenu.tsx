import { Button } from '@mantine/core';
import { useState } from 'react';
import { Disclosure } from '../app/Disclosure';
import { useAction } from '../client/useAction';
import { ChangeViewDocument, type ViewFragment } from '../gql/graphql';
import { useT } from '../i18n/useT';
import { Icon } from '../layout/Icon';
import { lazyDialog } from '../layout/lazyDialog';
import { useToast } from '../states/Toasts';
import classes from './ListTool.module.css';
import type { ListSettings } from './useListSettings';
import type { ViewOfList } from './useViewOfList';
import { pairsOf } from './views';

/** Fetched when it is first opened: a dialog weighs more than all the tools of a list. */
const ViewDialog = lazyDialog(async () => (await import('./ViewDialog')).ViewDialog, ({ edited }) => edited !== null, { edited: null });

interface Props {
  readonly list: string;
  readonly settings: ListSettings;
  readonly current: ViewOfList;
  /** The filters of the screen now. */
  readonly filters: object;
  readonly onChoose: (view: ViewFragment) => void;
}

/** Filters under a name: one's own, and those of the office. */
export function ViewsMenu({ list, settings, current, filters, onChoose }: Props) {
  const { t } = useT();
  const [edited, setEdited] = useState<ViewFragment | 'new' | null>(null);
  const { view, changed } = current;
  const button = (
    <>
      <Icon name="bookmark" />
      <span className={classes['name']}>{view ? view.name : t('common.views.menu')}</span>
      {changed && <span className={classes['changed']}>{t('common.views.changed')}</span>}
    </>
  );
  const label = view ? t(changed ? 'common.views.menuOfChanged' : 'common.views.menuOf', { name: view.name }) : t('common.views.menu');
  return (
    <>
      <Disclosure label={label} button={button} side="start" className={classes['tool'] ?? ''} spreads>
        {(close) => (
          <>
            <Groups views={settings.views} current={view} onChoose={(chosen) => (close(), onChoose(chosen))} onEdit={(chosen) => (close(), setEdited(chosen))} />
            <div className={classes['foot']}>
              {view && changed && view.canChange && <Update view={view} current={current} filters={filters} onDone={() => (close(), settings.retry())} />}
              <Button variant="default" onClick={() => (close(), setEdited('new'))}>
                {t('common.views.save')}
              </Button>
            </div>
          </>
        )}
      </Disclosure>
      <ViewDialog list={list} edited={edited} filters={filters} columns={current.columns} onClose={() => setEdited(null)} onChanged={settings.retry} onSaved={(saved) => (settings.retry(), onChoose(saved))} />
    </>
  );
}

type GroupsProps = { views: readonly ViewFragment[]; current: ViewFragment | null; onChoose: (view: ViewFragment) => void; onEdit: (view: ViewFragment) => void };

function Groups({ views, ...rest }: GroupsProps) {
  const { t } = useT();
  const [mine, others] = [views.filter((view) => view.mine), views.filter((view) => !view.mine)];
  if (views.length === 0) return <p className={classes['text']}>{t('common.views.none')}</p>;
  return (
    <>
      {mine.length > 0 && <Group title={t('common.views.mine')} views={mine} {...rest} />}
      {others.length > 0 && <Group title={t('common.views.office')} views={others} {...rest} />}
    </>
  );
}

function Group({ title, views, current, onChoose, onEdit }: GroupsProps & { title: string }) {
  const { t } = useT();
  return (
    <div className={classes['group']}>
      <p className={classes['title']}>{title}</p>
      <ul className={classes['list']} aria-label={title}>
        {views.map((view) => (
          <li key={view.id} className={classes['line']}>
            <button type="button" className={classes['choice']} aria-current={view.id === current?.id} onClick={() => onChoose(view)}>
              <span className={classes['words']}>
                {view.name}
                {view.mine ? view.shared && <span className={classes['quiet']}>{t('common.views.shared')}</span> : <span className={classes['quiet']}>{t('common.views.by', { name: view.owner })}</span>}
              </span>
            </button>
            {view.canChange && (
              <button type="button" className="icon-button" onClick={() => onEdit(view)} aria-label={t('common.views.edit', { name: view.name })}>
                <Icon name="pencil" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The view one is in, with the filters and columns one sees. */
function Update({ view, current, filters, onDone }: { view: ViewFragment; current: ViewOfList; filters: object; onDone: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { run, running } = useAction(ChangeViewDocument);
  const update = async () => {
    const outcome = await run({ input: { viewId: view.id, expectedVersion: view.version, search: pairsOf(filters), ...(view.columns && { columns: [...current.columns] }) } });
    toast({ message: outcome.done ? t('common.views.updated', { name: view.name }) : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
    onDone();
  };
  return (
    <Button loading={running} onClick={() => void update()}>
      {t('common.views.update')}
    </Button>
  );
}
