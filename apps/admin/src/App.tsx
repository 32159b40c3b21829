import { Button } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { Forbidden, isStaff, SignedIn, usePageTitle, useSession, useT } from '@cordee/web';
import { createAdminRouter } from './router';

const router = createAdminRouter();

export function App() {
  return (
    <SignedIn>
      <StaffOnly />
    </SignedIn>
  );
}

function StaffOnly() {
  const { viewer } = useSession();
  return isStaff(viewer) ? <RouterProvider router={router} /> : <NotStaff />;
}

/** A member without a staff role learns who can grant one, and finds the portal. */
function NotStaff() {
  const { t } = useT();
  usePageTitle(t('common.forbidden.title'));
  const portal = (
    <Button component="a" href="/accueil">
      {t('admin.nav.portal')}
    </Button>
  );
  return (
    <main>
      <Forbidden level="h1" actions={portal} />
    </main>
  );
}
