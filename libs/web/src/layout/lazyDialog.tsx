import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';

/**
 * A dialog whose code is fetched when it is first opened, so that its screen stays light.
 * It is mounted closed, then opened, and stays: only so does closing give the focus back to where it was.
 * @param closed the props that it has while it is closed
 */
export function lazyDialog<P extends object>(load: () => Promise<ComponentType<P>>, isOpen: (props: P) => boolean, closed: Partial<P>): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: openedAfterwards(await load(), closed) })) as unknown as ComponentType<P>;
  return function LazyDialog(props: P) {
    const [needed, setNeeded] = useState(false);
    if (!needed && isOpen(props)) setNeeded(true);
    if (!needed) return null;
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

function openedAfterwards<P extends object>(Dialog: ComponentType<P>, closed: Partial<P>): ComponentType<P> {
  return function Ready(props: P) {
    const [mounted, setMounted] = useState(false);
    useEffect(() => setMounted(true), []);
    return <Dialog {...props} {...(!mounted && closed)} />;
  };
}
