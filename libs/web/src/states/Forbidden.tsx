import { useT } from '../i18n/useT';
import { Notice } from './Notice';

/** A member's own association said no: who can say yes. */
export function Forbidden({ grantedBy = [], level = 'h2' }: { grantedBy?: readonly string[]; level?: 'h1' | 'h2' }) {
  const { t } = useT();
  return (
    <Notice icon="lock" title={t('common.forbidden.title')} level={level}>
      <p>{grantedBy.length > 0 ? t('common.forbidden.by', { names: grantedBy.join(', ') }) : t('common.forbidden.president')}</p>
    </Notice>
  );
}
