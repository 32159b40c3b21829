import { describe, expect, test } from '@jest/globals';
import { addressFaults } from './address-form.mjs';
import { catalogueFaults, FRENCH } from './catalogue.mjs';
import { filesMatching } from './sources.mjs';
import { textsOf } from './texts.mjs';

const faults = (texts: Record<string, string>) => addressFaults('fr.json', new Map(Object.entries(texts)));

describe('how French addresses people', () => {
  const catalogues = filesMatching(FRENCH);

  test('is looked at in every catalogue, the server’s and the web’s', () => {
    expect(catalogues).toEqual(expect.arrayContaining(['html', 'identity', 'messaging', 'people', 'platform', 'web'].map((lib) => `libs/${lib}/src/i18n/fr.json`)));
  });

  test.each(catalogues)('%s: whatever says vous has its twin in tu, and none mixes the two', (file) => {
    expect(addressFaults(file, textsOf(file))).toEqual([]);
  });

  test('is no matter of English', () => {
    expect(catalogueFaults().filter((fault) => fault.includes('en.json') && fault.includes('_tu'))).toEqual([]);
    for (const file of catalogues) expect([...textsOf(file.replace(/fr\.json$/, 'en.json')).keys()].filter((key) => key.includes('_tu'))).toEqual([]);
  });

  test.each([
    ['Ce qui vous attend', 'vous'], ['Votre fiche', 'Votre'], ['Vos choix', 'Vos'], ['Précisez le vôtre.', 'Précisez'], ['Vous êtes ici', 'Vous'], ['Connectez-vous', 'Connectez'],
    ['Patientez {{delay}}', 'Patientez'], ['Dites-le', 'Dites'], ['C\'est le vôtre', 'vôtre'],
  ])('finds the vous in “%s”', (text, word) => {
    expect(faults({ 'a.b': text })).toEqual([`fr.json: a.b says “${word}” and a.b_tu is missing`]);
  });

  test.each(['Un rendez-vous chez Claire', 'Le nez, assez', 'Rien à traiter', 'Le tutoiement', '{{vous}}', 'Votre association'])('lets “%s” be, where nobody is addressed or nobody could choose', (text) => {
    expect(faults({ 'identity.page.create.x': text })).toEqual([]);
  });

  test('wants the twin of each plural, with the same variables', () => {
    expect(faults({ x_one: 'Votre fiche', x_other: 'Vos {{count}} fiches', x_tu_one: 'Ta fiche' })).toEqual(['fr.json: x_other says “Vos” and x_tu_other is missing']);
    expect(faults({ x: 'Vos {{count}} fiches', x_tu: 'Tes fiches' })).toEqual(['fr.json: x_tu has the variables (), the other form (count)']);
  });

  test('finds a form in the other’s place', () => {
    expect(faults({ x: 'Votre fiche', x_tu: 'Ta fiche vous attend' })).toEqual(['fr.json: x_tu says “vous” to those who are addressed as tu']);
    expect(faults({ x: 'Ta fiche' })).toEqual(['fr.json: x says “Ta” to those who are addressed as vous']);
    expect(faults({ x: 'Ce qui t\'attend' })).toEqual(['fr.json: x says “t\'” to those who are addressed as vous']);
    expect(faults({ x_tu: 'Ta fiche' })).toEqual(['fr.json: x_tu has no x beside it']);
    expect(faults({ x: 'Une fiche', x_tu: 'Une fiche' })).toEqual(['fr.json: x_tu is the same as x: it is not needed']);
  });
});
