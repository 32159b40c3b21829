/** A dialog that closes gives focus back by itself a moment later, where there is still something to give it to. */
const AFTER_DIALOG_MS = 60;

let stopLast: () => void = () => undefined;

/**
 * Keeps focus in a table whose acts take their own button away, or the whole row with it. To be called with a row's id as one
 * of its buttons is pressed: when focus is lost then or later, it goes to what that row still offers, else to the next row's
 * first act, else to the heading of the screen.
 */
export function keepFocusFrom(rowId: string): void {
  stopLast();
  stopLast = watch(rowId);
}

/** Not bound to a component: with its last row a table may go as well. */
function watch(rowId: string): () => void {
  const ids = rows().map((row) => row.dataset['row']);
  const following = ids.slice(ids.indexOf(rowId) + 1);
  let timer: ReturnType<typeof setTimeout>;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(check, AFTER_DIALOG_MS);
  });
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', left);
    document.removeEventListener('pointerdown', left);
  };
  const check = () => {
    if (!isLost() || document.querySelector('[role="dialog"]')) return;
    const own = actOf(rowId);
    (own ?? following.map(actOf).find((act) => act !== null) ?? document.querySelector<HTMLElement>('h1'))?.focus();
    if (!own) stop();
  };
  /** Whoever goes elsewhere of their own accord is left alone. */
  const left = ({ target }: Event) => {
    if (target instanceof Element && !target.closest('[role="dialog"]') && target.closest<HTMLElement>('[data-row]')?.dataset['row'] !== rowId) stop();
  };
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', left);
  document.addEventListener('pointerdown', left);
  return stop;
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
const actOf = (id: string | undefined): HTMLElement | null => rows().find((row) => row.dataset['row'] === id)?.querySelector<HTMLElement>('button:not([disabled])') ?? null;
