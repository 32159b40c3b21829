import { useT } from '../i18n/useT';
import classes from './SkipLink.module.css';

export const MAIN_ID = 'contenu';

export function SkipLink() {
  const { t } = useT();
  return (
    <a className={classes['skip']} href={`#${MAIN_ID}`} onClick={(event) => focusMain(event)}>
      {t('common.skip')}
    </a>
  );
}

/** By hand: the router must not take the fragment for a place. */
function focusMain(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById(MAIN_ID)?.focus();
}
