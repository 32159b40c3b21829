import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@cordee/platform/kernel';
import { Association } from './association';

const mines = () =>
  Object.assign(new Association(), { id: 'a', name: 'Mines Alumni', subdomain: 'mines', colour: '#1f5a7a', locale: 'fr', addressForm: 'VOUS', version: 3, changedBy: null });

describe('an association', () => {
  it('names what really changed', () => {
    const association = mines();
    expect(association.restyle({ name: 'Mines  Alumni', colour: '#AA0000', addressForm: 'TU' })).toEqual(['colour', 'addressForm']);
    expect(association).toMatchObject({ name: 'Mines Alumni', colour: '#aa0000', addressForm: 'TU', locale: 'fr', version: 3 });
  });

  it.each([[{ name: 'x' }, 'name'], [{ colour: 'rouge' }, 'colour'], [{ locale: 'de' }, 'locale']])('refuses %j', (change, field) => {
    const association = mines();
    const answer = association.restyle(change);
    expect(answer).toBeInstanceOf(InvalidInput);
    expect((answer as InvalidInput).path).toEqual([field]);
    expect(association).toEqual(mines());
  });

  it('is stamped with who and when', () => {
    const association = mines();
    const at = new Date('2026-11-23T09:00:00Z');
    association.stamp('p', at);
    expect(association).toMatchObject({ version: 4, changedBy: 'p', changedAt: at });
  });
});
