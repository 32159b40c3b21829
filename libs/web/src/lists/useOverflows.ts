import { useEffect, useState, type RefObject } from 'react';

/** Whether what an element holds is wider than itself, as it is now. */
export function useOverflows(ref: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = () => setOverflows(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer.observe(one);
    look();
    return () => observer.disconnect();
  }, [ref]);
  return overflows;
}
