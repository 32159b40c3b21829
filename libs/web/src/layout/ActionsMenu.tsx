import { Disclosure } from '../app/Disclosure';
import { Icon } from './Icon';
import type { IconName } from './icons';
import classes from '../lists/ListTool.module.css';

export interface MenuAction {
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
}

/** What else one may do, behind one quiet button. The last group is apart: it is not taken back lightly. */
export function ActionsMenu({ label, actions, apart = [] }: { label: string; actions: readonly MenuAction[]; apart?: readonly MenuAction[] }) {
  if (actions.length + apart.length === 0) return null;
  const button = (
    <>
      {label}
      <Icon name="down" />
    </>
  );
  return (
    <Disclosure label={label} button={button} side="end" className={classes['tool'] ?? ''} spreads>
      {(close) => (
        <>
          <Group actions={actions} close={close} />
          {apart.length > 0 && (
            <div className={classes['foot']}>
              <Group actions={apart} close={close} />
            </div>
          )}
        </>
      )}
    </Disclosure>
  );
}

function Group({ actions, close }: { actions: readonly MenuAction[]; close: () => void }) {
  return actions.map(({ label, icon, run }) => (
    <button key={label} type="button" className={classes['choice']} onClick={() => (close(), run())}>
      <Icon name={icon} />
      {label}
    </button>
  ));
}
