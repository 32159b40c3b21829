import { expect, test } from '@jest/globals';
import { isBusy } from './busy';

test('a database that is away or full is told from a fault of ours', () => {
  expect(isBusy(Object.assign(new Error(), { code: 'ECONNREFUSED' }))).toBe(true);
  expect(isBusy(new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]))).toBe(true);
  expect(isBusy(new Error('timeout exceeded when trying to connect'))).toBe(true);
  expect(isBusy(new Error('Client has encountered a connection error and is not queryable'))).toBe(true);
  expect(isBusy(Object.assign(new Error(), { driverError: { code: '57P01' } }))).toBe(true);
  expect(isBusy(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false);
  expect(isBusy(null)).toBe(false);
});
