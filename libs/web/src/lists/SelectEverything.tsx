import classes from './SelectEverything.module.css';
import type { Selection } from './useSelection';

interface Props {
  readonly selection: Selection;
  readonly loaded: readonly string[];
  readonly total: number;
  /** "50 personnes sélectionnées sur cette page." */
  readonly said: string;
  /** "Sélectionner les 1 210 membres" */
  readonly offer: string;
}

/** Where all rows of the page are chosen and the list goes on: the way to choose the rest. */
export function SelectEverything({ selection, loaded, total, said, offer }: Props) {
  const whole = loaded.length > 0 && loaded.length < total && loaded.every((id) => selection.has(id));
  if (selection.everything || !whole) return null;
  return (
    <p role="status" className={classes['line']}>
      {said}{' '}
      <button type="button" className={classes['offer']} onClick={selection.chooseEverything}>
        {offer}
      </button>
    </p>
  );
}
