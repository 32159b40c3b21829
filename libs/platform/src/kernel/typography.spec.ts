import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { typeset, typesetCatalogue } from './typography';

const n = '\u00A0';
const f = '\u202F';

describe('typography', () => {
  test.each([
    ['Vous venez ?', `Vous venez${f}?`],
    ['Vous venez?', `Vous venez${f}?`],
    ['Un ; deux', `Un${f}; deux`],
    ['Merci !', `Merci${f}!`],
    ['Attention : lisez', `Attention${n}: lisez`],
    ['Attention: lisez', `Attention${n}: lisez`],
    ['le « réseau » ici', `le «${n}réseau${n}» ici`],
    ['« Diriez-vous oui ? »', `«${n}Diriez-vous oui${f}?${n}»`],
    ['60,00 € par an', `60,00${n}€ par an`],
    ['{{amount}} € : payez', `{{amount}}${n}€${n}: payez`],
    ['10 minutes, 44 px', `10${n}minutes, 44${n}px`],
    ['{{count}} jours', `{{count}}${n}jours`],
    ['4 861 personnes', `4${f}861 personnes`],
    ["l'association, jusqu'à {{name}}", 'l’association, jusqu’à {{name}}'],
  ])('sets %s', (plain, set) => {
    expect(typeset(plain, 'fr')).toBe(set);
  });

  test.each([
    'https://mines.example.org/connexion?suite=/admin',
    'à 10:30',
    '<a href="?x=1">{{what}}</a>',
    '{{ when }}',
    'a&amp;b',
    'prenom.nom@exemple.fr',
  ])('leaves %s alone', (text) => {
    expect(typeset(text, 'fr')).toBe(text);
  });

  test('sets only apostrophes in English', () => {
    expect(typeset("The member's list: yes?", 'en')).toBe('The member’s list: yes?');
  });

  test('changes nothing when applied twice, whatever the text', () => {
    const piece = fc.constantFrom(' ', ';', '?', '!', ':', '«', '»', '€', '%', 'a', '12', '345', "'", '{{x}}', '<b>', 'min', n, f, '&amp;');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('fr' as const, 'en' as const), (pieces, locale) => {
        const once = typeset(pieces.join(''), locale);
        expect(typeset(once, locale)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  test('reaches every value of a catalogue', () => {
    expect(typesetCatalogue({ a: { b: 'Oui ?' }, c: 'Non !' }, 'fr')).toEqual({ a: { b: `Oui${f}?` }, c: `Non${f}!` });
  });
});
