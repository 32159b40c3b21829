import { ErrorState, LinkButton, PageHeading, SettingsDocument, SkeletonText, useScreen, useT } from '@cordee/web';
import { ColourSection } from './ColourSection';
import { DigestSection } from './DigestSection';
import { IdentitySection } from './IdentitySection';

export function SettingsPage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(SettingsDocument, {});
  const settings = data?.association?.office?.settings;
  return (
    <>
      <PageHeading
        title={t('admin.nav.settings')}
        note={t('admin.settings.note')}
        actions={
          <LinkButton to="/reglages/roles" variant="default">
            {t('admin.roles.title')}
          </LinkButton>
        }
      />
      {failure && !settings && <ErrorState failure={failure} onRetry={retry} what={t('admin.settings.failed')} />}
      {!settings && !failure && <SkeletonText lines={8} />}
      {settings && (
        <>
          <IdentitySection settings={settings} onChanged={retry} />
          <ColourSection settings={settings} onChanged={retry} />
          <DigestSection settings={settings} onChanged={retry} />
        </>
      )}
    </>
  );
}
