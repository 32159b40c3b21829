import { describe, expect, test } from '@jest/globals';
import { runInScope, systemScope } from '../scope';
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

  test('says tu where the association of the scope chose it, in French, and vous everywhere else', () => {
    registerCatalogue({
      fr: { spec: { yours: 'Votre fiche, {{name}}', yours_tu: 'Ta fiche, {{name}}', files_one: 'Votre fichier', files_many: 'Vos fichiers', files_other: 'Vos {{count}} fichiers', files_tu_one: 'Ton fichier', files_tu_many: 'Tes fichiers', files_tu_other: 'Tes {{count}} fichiers' } },
      en: { spec: { yours: 'Your record, {{name}}', files_one: 'Your file', files_other: 'Your {{count}} files' } },
    });
    const said = () => [t('fr', 'spec.yours', { name: 'Zoé' }), ...[1, 2, 1_000_000].map((count) => t('fr', 'spec.files', { count })), t('fr', 'spec.hello', { name: 'Zoé' }), t('en', 'spec.yours', { name: 'Zoé' }), t('en', 'spec.files', { count: 2 })];
    const vous = ['Votre fiche, Zoé', 'Votre fichier', 'Vos 2 fichiers', 'Vos fichiers', 'Bonjour Zoé\u00A0: ça va\u202F?', 'Your record, Zoé', 'Your 2 files'];
    expect(said()).toEqual(vous);
    expect(runInScope(systemScope('a'), said)).toEqual(vous);
    expect(runInScope(systemScope('b', { addressForm: 'TU' }), said)).toEqual(['Ta fiche, Zoé', 'Ton fichier', 'Tes 2 fichiers', 'Tes fichiers', ...vous.slice(4)]);
  });

  test('refuses a twin in tu without its text in vous, and any in English', () => {
    expect(() => registerCatalogue({ fr: { spec: { lone_tu: 'Ta fiche' } }, en: {} })).toThrow('spec.lone_tu');
    expect(() => registerCatalogue({ fr: { spec: { some_other: 'Vos fiches', some_tu_one: 'Ta fiche' } }, en: { spec: { some_other: 'Your records' } } })).toThrow('spec.some_tu_one');
    expect(() => registerCatalogue({ fr: { spec: { both: 'Votre fiche', both_tu: 'Ta fiche' } }, en: { spec: { both: 'Your record', both_tu: 'Your record' } } })).toThrow('spec.both_tu');
  });

  test('says what to do next for every common error', () => {
    expect(t('fr', 'errors.INVALID_INPUT.emailMissing')).toBe('L’adresse e-mail manque.');
    expect(t('en', 'errors.INTERNAL', { reference: 'r1' })).toContain('r1');
  });
});
