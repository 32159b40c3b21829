import { describe, expect, it } from '@jest/globals';
import { LastPresident, RoleAlreadyGranted } from './errors';
import { checkNotHeld, isInForce, revoke, RoleGrant } from './role-grant';

const now = new Date('2026-11-23T09:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
const grant = (id: string, facts: Partial<RoleGrant> = {}): RoleGrant =>
  Object.assign(new RoleGrant(), { id, personId: id, role: 'PRESIDENT', scopeKind: 'association', scopeId: null, since: day(-10), until: null, grantedBy: null, revokedAt: null, revokedBy: null }, facts);

describe('a role grant', () => {
  it.each([
    ['from today', { since: now }, true],
    ['from tomorrow', { since: day(1) }, false],
    ['until tomorrow', { until: day(1) }, true],
    ['until now', { until: now }, false],
    ['revoked', { revokedAt: day(-1) }, false],
  ])('%s', (_when, facts, inForce) => expect(isInForce(grant('a', facts), now)).toBe(inForce));

  it('is revoked with the person and the time', () => {
    const treasurer = grant('t', { role: 'TREASURER' });
    expect(revoke(treasurer, [treasurer], 'p', now)).toBe(treasurer);
    expect(treasurer).toMatchObject({ revokedAt: now, revokedBy: 'p' });
  });

  it.each([
    ['nobody else presides', []],
    ['the other president has an end date', [grant('b', { until: day(30) })]],
    ['the other one begins tomorrow', [grant('b', { since: day(1) })]],
    ['the other one was revoked', [grant('b', { revokedAt: day(-1) })]],
    ['the other one presides over a chapter only', [grant('b', { scopeKind: 'chapter', scopeId: 'x' })]],
  ])('is not revoked when %s', (_why, others) => {
    const president = grant('a');
    expect(revoke(president, [president, ...others], 'a', now)).toBeInstanceOf(LastPresident);
    expect(president.revokedAt).toBeNull();
  });

  it('of a president is revoked once another presides', () => {
    const president = grant('a');
    expect(revoke(president, [president, grant('b')], 'b', now)).toBe(president);
  });

  it('is not given twice at a time', () => {
    const held = grant('a', { role: 'TREASURER' });
    expect(checkNotHeld([held], 'a', 'TREASURER', now)).toBeInstanceOf(RoleAlreadyGranted);
    expect(checkNotHeld([held], 'a', 'ORGANISER', now)).toBeNull();
    expect(checkNotHeld([held], 'b', 'TREASURER', now)).toBeNull();
    expect(checkNotHeld([grant('a', { role: 'TREASURER', until: now })], 'a', 'TREASURER', now)).toBeNull();
  });
});
