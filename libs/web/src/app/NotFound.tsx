import { useT } from '../i18n/useT';
import { Notice } from '../states/Notice';
import { PageHeading } from '../layout/PageHeading';
import type { ReactNode } from 'react';

/** What does not exist and what is not yours look the same. */
export function NotFound({ way }: { way: ReactNode }) {
  const { t } = useT();
  return (
    <>
      <PageHeading title={t('common.notFound.title')} />
      <Notice icon="search" title={t('common.notFound.text')} actions={way} />
    </>
  );
}
