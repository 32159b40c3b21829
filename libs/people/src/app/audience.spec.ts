import { describe, expect, it } from '@jest/globals';
import { audienceOf } from './audience';

const chosen = ['b', 'a', 'b'];
const filter = { city: 'Lyon' };

describe('whom somebody means', () => {
  it('is said by name, by filter, or is everybody who was never invited', () => {
    expect(audienceOf({ personIds: chosen })).toEqual({ personIds: ['a', 'b'] });
    expect(audienceOf({ personIds: chosen, all: false, filter: null })).toEqual({ personIds: ['a', 'b'] });
    expect(audienceOf({ filter })).toEqual({ filter });
    expect(audienceOf({ all: true })).toEqual({ filter: { account: 'NOT_INVITED' } });
  });

  it.each([
    ['nothing', {}, ['personIds'], 'required'],
    ['nobody by name', { personIds: [] }, ['personIds'], 'required'],
    ['not everybody', { all: false }, ['personIds'], 'required'],
    ['names and everybody', { personIds: chosen, all: true }, ['all'], 'oneAudience'],
    ['names and a filter', { personIds: chosen, filter }, ['filter'], 'oneAudience'],
    ['no names, but with a filter', { personIds: [], filter }, ['filter'], 'oneAudience'],
    ['everybody and a filter', { all: true, filter }, ['filter'], 'oneAudience'],
    ['all three', { personIds: chosen, all: true, filter }, ['all'], 'oneAudience'],
    ['more names than a screen chooses', { personIds: Array.from({ length: 1_001 }, (_, n) => `p${n}`) }, ['personIds'], 'tooLong'],
  ])('is not %s', (_what, input, path, reason) => {
    expect(audienceOf(input)).toMatchObject({ code: 'INVALID_INPUT', path, reason });
  });
});
