import { afterEach, expect, test } from '@jest/globals';
import { cleanup, renderHook } from '@testing-library/react';
import { useIdempotencyKey } from './useIdempotencyKey';

afterEach(cleanup);

test('the same wish keeps its key, another wish or the same once more after it was done has a new one', () => {
  const { result } = renderHook(() => useIdempotencyKey());
  const first = result.current.keyFor({ amount: '60.00' });
  expect(result.current.keyFor({ amount: '60.00' })).toBe(first);
  const other = result.current.keyFor({ amount: '70.00' });
  expect(other).not.toBe(first);
  result.current.renew();
  expect(result.current.keyFor({ amount: '70.00' })).not.toBe(other);
});
