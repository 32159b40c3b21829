import { Button } from '@mantine/core';
import { ErrorState, FailedPart, Forbidden, NotFound, OfflineBanner, RouteError, useT, type Failure } from '@cordee/web';
import { useState } from 'react';
import type { Section } from '../section';

const ignore = () => undefined;
const screen = (failure: Failure) =>
  function Failed() {
    const { t } = useT();
    return <ErrorState failure={failure} onRetry={ignore} what={t('admin.members.failed')} />;
  };
const part = (failure: Failure) =>
  function Failed() {
    const { t } = useT();
    return <FailedPart failure={failure} onRetry={ignore} what={t('portal.home.eventFailed')} />;
  };

function ForbiddenScreen() {
  const { t } = useT();
  return <Forbidden actions={<Button variant="default">{t('portal.nav.home')}</Button>} />;
}

function NoSuchPage() {
  const { t } = useT();
  return <NotFound way={<Button variant="default">{t('portal.nav.home')}</Button>} />;
}

/** The browser is told that its network is gone; only the banner asks. */
function Offline() {
  const [cut] = useState(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
  return cut && <OfflineBanner />;
}

export const failures: Section = {
  title: 'What fails',
  states: {
    'Screen, with a reference': screen({ kind: 'unexpected', reference: 'req-00c0ffee42' }),
    'Screen, offline': screen({ kind: 'offline' }),
    'Screen, too many requests': screen({ kind: 'busy', retryAfterSeconds: 30 }),
    'Screen, forbidden': screen({ kind: 'forbidden', grantedBy: ['Aïcha Benhaddou', 'Hervé Petit'] }),
    'Forbidden, nobody known': ForbiddenScreen,
    'Screen that broke': RouteError,
    'No such page': NoSuchPage,
    'Part of a screen, with a reference': part({ kind: 'unexpected', reference: 'req-00c0ffee42' }),
    'Part of a screen': part({ kind: 'unexpected', reference: null }),
    'No network': Offline,
  },
};
