import { useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocale } from '@cordee/platform/kernel';
import { goToSignIn } from '../client/signIn';
import { useScreen } from '../client/useScreen';
import { BootDocument } from '../gql/graphql';
import { AddressFormContext } from '../i18n/addressForm';
import { changeLocale } from '../i18n/i18n';
import { useT } from '../i18n/useT';
import { SiteName } from '../layout/pageTitle';
import { ErrorState } from '../states/ErrorState';
import { AfterAWhile } from '../states/Skeleton';
import { applyBrand } from '../theme/brand';
import { BrandMark } from '../layout/BrandMark';
import classes from './SignedIn.module.css';
import { SessionContext } from './session';

/** Everything behind it knows who is here and in which association; who is not signed in goes to the sign-in page and comes back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(BootDocument, {});
  const association = data?.site.association ?? null;
  const viewer = data?.viewer ?? null;
  useAppearance(association?.colour, viewer?.locale);
  useEffect(() => {
    if (data && !data.viewer) goToSignIn();
  }, [data]);
  const session = useMemo(() => (association && viewer ? { association, viewer, refresh: retry } : null), [association, viewer, retry]);
  if (!session) {
    if (failure) return <ErrorState failure={failure} onRetry={retry} what={t('common.error.start')} />;
    return <Splash />;
  }
  return (
    <SessionContext value={session}>
      <AddressFormContext value={session.association.addressForm}>
        <SiteName value={session.association.name}>{children}</SiteName>
      </AddressFormContext>
    </SessionContext>
  );
}

function useAppearance(colour: string | undefined, locale: string | undefined) {
  const { i18n } = useTranslation();
  useEffect(() => {
    if (colour) applyBrand(colour);
  }, [colour]);
  useEffect(() => {
    if (isLocale(locale) && locale !== i18n.language) void changeLocale(i18n, locale);
  }, [locale, i18n]);
}

function Splash() {
  const { t } = useT();
  return (
    <div className={classes['splash']} role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      <AfterAWhile delayMs={400}>
        <BrandMark size="3rem" />
      </AfterAWhile>
    </div>
  );
}
