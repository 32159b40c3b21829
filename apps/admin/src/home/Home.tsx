import { may, PageHeading, useSession, useT } from '@cordee/web';
import { LastImport } from './LastImport';
import { Queue } from './Queue';

/** What needs me today. Each part asks for itself: one that fails never hides the others. */
export function Home() {
  const { t } = useT();
  const { viewer } = useSession();
  const name = viewer.person?.firstName;
  return (
    <>
      <PageHeading title={name ? t('admin.home.hello', { name }) : t('admin.nav.home')} note={t('admin.home.note')} />
      <Queue />
      {may(viewer, 'people.import') && <LastImport />}
    </>
  );
}
