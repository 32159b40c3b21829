import { expect, test } from '@jest/globals';
import { isIban, printedIban } from './iban';

test('an account number shows a typo', () => {
  expect(isIban('FR7630006000011234567890189')).toBe(true);
  expect(isIban('DE89370400440532013000')).toBe(true);
  for (const wrong of ['FR7630006000011234567890188', 'FR7630006000011234567890819', 'FR76', '', 'fr7630006000011234567890189']) expect(isIban(wrong)).toBe(false);
});

test('and is printed in groups of four', () => expect(printedIban('FR7630006000011234567890189')).toBe('FR76 3000 6000 0112 3456 7890 189'));
