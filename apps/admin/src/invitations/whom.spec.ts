import { describe, expect, test } from '@jest/globals';
import { whomOf } from './whom';

describe('whom the API is told to invite', () => {
  test('people chosen by hand', () => expect(whomOf({ kind: 'chosen', ids: ['person_a', 'person_b'] })).toEqual({ personIds: ['person_a', 'person_b'] }));
  test('everybody who was never invited', () => expect(whomOf({ kind: 'neverInvited' })).toEqual({ all: true }));
  test('all that the filters of the list find, without those that are empty', () => {
    expect(whomOf({ kind: 'matching', filter: { q: 'benali', city: 'Lyon', school: undefined, graduationYear: 2011, account: 'INVITED' }, count: 3 })).toEqual({
      filter: { search: 'benali', city: 'Lyon', graduationYear: 2011, account: 'INVITED' },
    });
    expect(whomOf({ kind: 'matching', filter: {}, count: 340 })).toEqual({ filter: {} });
  });
});
