import { describe, expect, test } from '@jest/globals';
import { hasText, MissingText, registerCatalogue, t } from './catalogue';

registerCatalogue({
  fr: { spec: { hello: "Bonjour {{name}} : ça va ?", members_one: '{{count}} membre', members_many: '{{count}} de membres', members_other: '{{count}} membres' } },
  en: { spec: { hello: 'Hello {{name}}: how are you?', members_one: '{{count}} member', members_other: '{{count}} members' } },
});

describe('catalogue', () => {
  test('fills in variables and sets the typography', () => {
    expect(t('fr', 'spec.hello', { name: 'Claire' })).toBe('Bonjour Claire\u00A0: ça va\u202F?');
    expect(t('en', 'spec.hello', { name: "D'Arcy" })).toBe("Hello D'Arcy: how are you?");
  });

  test('chooses the plural of each language', () => {
    expect([0, 1, 2, 1_000_000].map((count) => t('fr', 'spec.members', { count }))).toEqual(['0 membre', '1 membre', '2 membres', '1000000 de membres']);
    expect([0, 1, 2].map((count) => t('en', 'spec.members', { count }))).toEqual(['0 members', '1 member', '2 members']);
  });

  test('does not read a variable as a template', () => {
    expect(t('en', 'spec.hello', { name: '{{secret}} $t(spec.members)' })).toContain('{{secret}} $t(spec.members)');
  });

  test('stops on a missing key or variable', () => {
    expect(() => t('fr', 'spec.nothing')).toThrow(MissingText);
    expect(() => t('fr', 'spec.hello')).toThrow(/name/);
    expect(hasText('en', 'spec.nothing')).toBe(false);
  });

  test('refuses a key of one language only, and a key taken twice', () => {
    expect(() => registerCatalogue({ fr: { spec: { alone: 'seul' } }, en: {} })).toThrow('spec.alone');
    expect(() => registerCatalogue({ fr: { spec: { hello: 'Autre' } }, en: { spec: { hello: 'Other' } } })).toThrow('spec.hello');
  });

  test('says what to do next for every common error', () => {
    expect(t('fr', 'errors.INVALID_INPUT.emailMissing')).toBe('L’adresse e-mail manque.');
    expect(t('en', 'errors.INTERNAL', { reference: 'r1' })).toContain('r1');
  });
});
