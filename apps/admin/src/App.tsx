import { RouterProvider } from '@tanstack/react-router';
import { Forbidden, isStaff, SignedIn, useSession } from '@cordee/web';
import { createAdminRouter } from './router';

const router = createAdminRouter();

export function App() {
  return (
    <SignedIn>
      <StaffOnly />
    </SignedIn>
  );
}

/** A member without a staff role learns who can grant one, and finds the portal. */
function StaffOnly() {
  const { viewer } = useSession();
  if (!isStaff(viewer)) {
    return (
      <main>
        <Forbidden level="h1" />
      </main>
    );
  }
  return <RouterProvider router={router} />;
}
