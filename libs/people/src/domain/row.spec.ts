import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IMPORT_FIELDS, type ImportField } from './import-fields';
import { readRow, type RowContext } from './row';

const context: RowContext = { thisYear: 2026, dateOrder: 'dmy', school: null };

function read(cells: Partial<Record<ImportField, string>>, more: Partial<RowContext> = {}) {
  return readRow(Object.values(cells), Object.keys(cells) as ImportField[], { ...context, ...more });
}

function factsOf(cells: Partial<Record<ImportField, string>>, more: Partial<RowContext> = {}) {
  const reading = read(cells, more);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return reading;
}

describe('a row', () => {
  it('makes a person out of messy cells', () => {
    const { facts, faults } = factsOf({
      CIVILITY: 'Mlle', LAST_NAME: 'DE RICHARD', FIRST_NAME: ' ÉLODIE ', GRADUATION_YEAR: 'P91', BIRTH_DATE: '25/05/1968', EMAIL: 'ELODIE@X.EXAMPLE', EMAIL_2: 'e.richard@y.example',
      PHONE: '610635727', POSTCODE: '1000', CITY: 'BOURG-EN-BRESSE', COUNTRY: 'France', EMPLOYER: 'Engie', JOB_TITLE: 'DRH', SECTOR: 'Énergie', DECEASED: '',
    });
    expect(faults).toEqual([]);
    expect(facts).toMatchObject({
      civility: 'MS', firstName: 'Élodie', lastName: 'de Richard', birthDate: '1968-05-25', phones: ['+33610635727'], postcode: '01000', city: 'Bourg-en-Bresse',
      emails: [{ address: 'elodie@x.example', kind: 'personal' }, { address: 'e.richard@y.example', kind: 'work' }],
      affiliations: [{ school: null, degree: null, graduationYear: 1991 }], position: { employer: 'Engie', title: 'DRH', sector: 'Énergie' }, deceased: false,
    });
  });

  it('is refused when it is empty or names nobody', () => {
    expect(read({ LAST_NAME: ' ', EMAIL: '' })).toEqual({ kind: 'refused', reason: 'empty' });
    expect(read({ LAST_NAME: '', FIRST_NAME: '-', EMAIL: 'a@x.example' })).toEqual({ kind: 'refused', reason: 'noName' });
  });

  it.each([
    [{ EMAIL: 'marie@@orange.example' }, 'emailInvalid'],
    [{ GRADUATION_YEAR: '1789' }, 'yearInvalid'],
    [{ GRADUATION_YEAR: '?' }, 'yearInvalid'],
    [{ BIRTH_DATE: '31/02/1985' }, 'birthDateInvalid'],
    [{ BIRTH_DATE: '01/01/2190' }, 'birthDateInvalid'],
    [{ PHONE: 'voir bureau' }, 'phoneInvalid'],
  ])('with %j keeps the person and sets the fact aside', (cells, reason) => {
    const { facts, faults } = factsOf({ LAST_NAME: 'Dupont', ...cells });
    expect(faults).toEqual([{ field: Object.keys(cells)[0], value: Object.values(cells)[0], reason }]);
    expect(facts).toMatchObject({ lastName: 'Dupont', emails: [], phones: [], birthDate: null });
  });

  it('takes the school of the whole file where it names none', () => {
    expect(factsOf({ LAST_NAME: 'Dupont' }, { school: 'Mines Paris' }).facts.affiliations).toEqual([{ school: 'Mines Paris', degree: null, graduationYear: null }]);
    expect(factsOf({ LAST_NAME: 'Dupont', SCHOOL: 'ENSAM' }, { school: 'Mines Paris' }).facts.affiliations[0]!.school).toBe('ENSAM');
  });

  it('never throws, whatever stands in the cells', () => {
    const cells = fc.array(fc.tuple(fc.constantFrom(...IMPORT_FIELDS), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 12 });
    fc.assert(fc.property(cells, (row) => void readRow(row.map(([, text]) => text), row.map(([field]) => field), context)));
  });
});
