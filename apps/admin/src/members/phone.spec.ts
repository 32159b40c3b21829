import { expect, test } from '@jest/globals';
import { inPairs } from './phone';

test('a French number is shown two figures at a time, any other as it is kept', () => {
  expect(['+33657334360', '+4915112345678', '0657'].map((phone) => inPairs(phone).replaceAll('\u00A0', ' '))).toEqual(['+33 6 57 33 43 60', '+4915112345678', '0657']);
});
