import { Button } from '@mantine/core';
import type { Failure } from '../client/failure';
import { useT } from '../i18n/useT';
import { PageHeading } from '../layout/PageHeading';
import { Forbidden } from './Forbidden';
import { Notice } from './Notice';

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** What failed, in words: "La liste des membres n'a pas pu être chargée". */
  readonly what: string;
  /** Nothing else is shown: what failed is the title of the screen. */
  readonly whole?: boolean;
}

/** What failed, that nothing was lost, try again, and a short number that the log also has. */
export function ErrorState({ failure, onRetry, what, whole = false }: Props) {
  const { t } = useT();
  if (failure.kind === 'forbidden') return <Forbidden grantedBy={failure.grantedBy} level={whole ? 'h1' : 'h2'} />;
  // The browser is on its way to the sign-in page.
  if (failure.kind === 'unauthenticated') return null;
  const reference = failure.kind === 'unexpected' ? failure.reference : null;
  const lost = t(failure.kind === 'offline' ? 'common.error.offline' : failure.kind === 'busy' ? 'common.error.busy' : 'common.error.nothingLost');
  return (
    <>
      {whole && <PageHeading title={what} />}
      <Notice
        role="alert"
        icon={failure.kind === 'offline' ? 'offline' : 'alert'}
        title={whole ? lost : what}
        actions={
          <Button variant="default" onClick={onRetry}>
            {t('common.error.retry')}
          </Button>
        }
      >
        {!whole && <p>{lost}</p>}
        {reference && <p className="tabular">{t('common.error.reference', { reference: shortReference(reference) })}</p>}
      </Notice>
    </>
  );
}

/** The last eight characters: enough to find the line, short enough to be read over the phone. */
export function shortReference(reference: string): string {
  return reference.replace(/[^0-9a-z]/giu, '').slice(-8).toUpperCase();
}
