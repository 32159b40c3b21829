import { useEffect, useState } from 'react';

/** A value once it has stood still for a while: what is asked of the server while one types. */
export function useSettled<T>(value: T, afterMs = 500): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
    // A new object with the same content is the same value.
  }, [key, afterMs]);
  return settled;
}
