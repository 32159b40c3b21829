import { expect, it } from '@jest/globals';
import { tidyPlace, tidyPostcode } from './places';

it.each([['1000', 'France', '01000'], ['1000', null, '01000'], ['1000', 'Belgique', '1000'], ['75015', 'FR', '75015'], ['sw1a 1aa', 'Royaume-Uni', 'SW1A 1AA'], ['42000.0', 'France', '42000'], ['-', 'France', null]])(
  'postcode %s in %s is %s', (code, country, read) => expect(tidyPostcode(code, country)).toBe(read));

it.each([['PARIS', 'Paris'], ['PARIS CEDEX 15', 'Paris'], ['saint-étienne', 'Saint-Étienne'], ['AIX-EN-PROVENCE', 'Aix-en-Provence'], ["L'ISLE-ADAM", "L'Isle-Adam"], ['Boulogne-Billancourt', 'Boulogne-Billancourt'], ['UK', 'UK'], ['?', null]])(
  'place %s is %s', (text, read) => expect(tidyPlace(text)).toBe(read));
