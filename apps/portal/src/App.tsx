import { RouterProvider } from '@tanstack/react-router';
import { SignedIn } from '@cordee/web';
import { createPortalRouter } from './router';

const router = createPortalRouter();

export function App() {
  return (
    <SignedIn>
      <RouterProvider router={router} />
    </SignedIn>
  );
}
