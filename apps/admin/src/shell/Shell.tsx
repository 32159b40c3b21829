import { lazy, Suspense, useCallback, useState } from 'react';
import { Outlet } from '@tanstack/react-router';
import { MAIN_ID, OfflineBanner, SkipLink, useIsPhone } from '@cordee/web';
import { HeldInvitations } from '../invitations/HeldInvitations';
import { NavBar } from './NavBar';
import { PhoneBars } from './PhoneBars';
import classes from './Shell.module.css';
import { usePaletteKey } from './usePaletteKey';

const Palette = lazy(() => import('./Palette').then(({ Palette: component }) => ({ default: component })));

/** Left bar on a desk; on a phone a line on top and the entries at the thumb. */
export function Shell() {
  const [finding, setFinding] = useState(false);
  const find = useCallback(() => setFinding(true), []);
  const phone = useIsPhone();
  usePaletteKey(find);
  return (
    <div className={classes['shell']}>
      <SkipLink />
      {phone ? <PhoneBars onFind={find} /> : <NavBar onFind={find} />}
      <div className={classes['page']}>
        <OfflineBanner />
        <HeldInvitations />
        <main id={MAIN_ID} tabIndex={-1} className={classes['main']}>
          <Outlet />
        </main>
      </div>
      {finding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  );
}
