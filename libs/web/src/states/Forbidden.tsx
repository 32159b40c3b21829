import type { ReactNode } from 'react';
import { useT } from '../i18n/useT';
import { Notice } from './Notice';

interface Props {
  readonly grantedBy?: readonly string[];
  readonly level?: 'h1' | 'h2';
  /** Where one may go instead. */
  readonly actions?: ReactNode;
}

/** A member's own association said no: who can say yes. */
export function Forbidden({ grantedBy = [], level = 'h2', actions }: Props) {
  const { t, locale } = useT();
  // Any one of them is enough.
  const names = new Intl.ListFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { type: 'disjunction' }).format(grantedBy);
  return (
    <Notice icon="lock" title={t('common.forbidden.title')} level={level} actions={actions}>
      <p>{grantedBy.length > 0 ? t('common.forbidden.by', { names }) : t('common.forbidden.president')}</p>
    </Notice>
  );
}
