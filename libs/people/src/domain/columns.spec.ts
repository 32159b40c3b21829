import { describe, expect, it } from '@jest/globals';
import { fieldOfHeader, guessColumns, SURE } from './columns';

const guess = (columns: Record<string, string[]>) =>
  guessColumns(Object.entries(columns).map(([header, samples]) => ({ header, samples })), 2026);

describe('a header names its field', () => {
  it.each([
    ['N° adhérent', 'MEMBER_NUMBER'], ['Matricule', 'MEMBER_NUMBER'], ['Member ID', 'MEMBER_NUMBER'], ['Civilité', 'CIVILITY'], ['NOM', 'LAST_NAME'],
    ['Nom de famille', 'LAST_NAME'], ["Nom d'usage", 'LAST_NAME'], ['Surname', 'LAST_NAME'], ['Nom de naissance', 'BIRTH_NAME'], ['Prénom', 'FIRST_NAME'], ['First name', 'FIRST_NAME'],
    ['Nom et prénom', 'FULL_NAME'], ['Nom Prénom', 'FULL_NAME'], ['Full name', 'FULL_NAME'], ['Promotion', 'GRADUATION_YEAR'], ['Année de sortie', 'GRADUATION_YEAR'],
    ['Class of', 'GRADUATION_YEAR'], ['Graduation year', 'GRADUATION_YEAR'], ['Diplôme', 'DEGREE'], ['École', 'SCHOOL'], ['School', 'SCHOOL'], ['Date de naissance', 'BIRTH_DATE'],
    ['Né(e) le', 'BIRTH_DATE'], ['Date of birth', 'BIRTH_DATE'], ['E-mail personnel', 'EMAIL'], ['Adresse e-mail', 'EMAIL'], ['Courriel', 'EMAIL'], ['E-mail pro', 'EMAIL_2'],
    ['Work email', 'EMAIL_2'], ['Tél. mobile', 'PHONE'], ['Mobile phone', 'PHONE'], ['Adresse', 'ADDRESS'], ['Code postal', 'POSTCODE'], ['CP', 'POSTCODE'], ['Zip code', 'POSTCODE'],
    ['Ville', 'CITY'], ['City', 'CITY'], ['Pays', 'COUNTRY'], ['Société actuelle', 'EMPLOYER'], ['Company', 'EMPLOYER'], ['Fonction', 'JOB_TITLE'], ['Job title', 'JOB_TITLE'],
    ['Secteur', 'SECTOR'], ["Secteur d'activité", 'SECTOR'], ['Décédé', 'DECEASED'], ['Commentaire', 'COMMENT'], ['Cotisant 2026', 'OTHER'], ['Date cotisation', 'OTHER'], ['Montant (€)', 'OTHER'],
  ])('%s', (header, field) => expect(fieldOfHeader(header)?.field).toBe(field));

  it.each(['', 'Blason', 'Xyz'])('%j names nothing', (header) => expect(fieldOfHeader(header)).toBeNull());
});

describe('a guess', () => {
  it('is sure when header and values agree, doubtful when they do not', () => {
    const [agree] = guess({ Promotion: ['P91', '1968', 'promo 2004'] });
    const [disagree] = guess({ Promotion: ['été', 'hiver', 'rouge'] });
    expect(agree).toEqual({ index: 0, field: 'GRADUATION_YEAR', confidence: 0.95 });
    expect(agree!.confidence).toBeGreaterThan(SURE);
    expect(disagree).toEqual({ index: 0, field: null, confidence: 0 });
  });

  it('knows e-mail addresses without any header, and phones', () => {
    const guesses = guess({ '': ['a@x.example', 'b@x.example', 'c@x.example'], ' ': ['0612345678', '0612345679', '06 12 34 56 70'] });
    expect(guesses.map((one) => one.field)).toEqual(['EMAIL', 'PHONE']);
    expect(guesses[0]!.confidence).toBeLessThan(SURE);
  });

  it('gives the second e-mail column to the second address, and two cities to the surer one', () => {
    const guesses = guess({ Mail: ['a@x.example'], Courriel: ['b@x.example'], Ville: ['Lyon'], 'Ville de naissance': ['Nice'] });
    expect(guesses.map((one) => one.field)).toEqual(['EMAIL', 'EMAIL_2', 'CITY', null]);
  });

  it('takes a name that stands alone for the whole name', () => {
    expect(guess({ Nom: ['DUPONT Jean', 'Claire Lacroix', 'de Richard Marie'] })[0]!.field).toBe('FULL_NAME');
    expect(guess({ Nom: ['DUPONT', 'de Richard'], Prénom: ['Jean', 'Marie'] })[0]!.field).toBe('LAST_NAME');
  });

  it('keeps both phones', () => {
    expect(guess({ 'Tél. fixe': ['0144000000'], 'Tél. mobile': ['0612345678'] }).map((one) => one.field)).toEqual(['PHONE', 'PHONE']);
  });
});
