import { describe, expect, test } from '@jest/globals';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import '../i18n';
import { silenceMail } from './silence.mail';

const values = { name: 'Claire', stay: 'https://mines.example/disponibilite/t?reponse=reste', pause: 'https://mines.example/disponibilite/t?reponse=pause', stop: 'https://mines.example/disponibilite/t?reponse=stop', unsubscribe: 'https://mines.example/desabonnement/t' };
const write = (locale: Locale, addressForm: AddressForm = 'VOUS', name = 'Claire') =>
  runInScope(systemScope('00000000-0000-0000-0000-000000000000', { locale, addressForm }), () => silenceMail.render({ locale, brand: { name: 'Mines', colour: '#7a1f4b' } }, { ...values, name }));

describe('the mail to whoever has fallen silent', () => {
  test.each([['fr', 'VOUS'], ['fr', 'TU'], ['en', 'VOUS']] as const)('keeps its words: %s, %s', (locale, form) => {
    const { subject, text } = write(locale, form);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  test('addresses its reader in one way, and greets nobody without a name', () => {
    const [vous, tu] = [write('fr').text, write('fr', 'TU').text];
    expect([Boolean(vousIn(vous)), tuIn(vous), vousIn(tu), Boolean(tuIn(tu))]).toEqual([true, undefined, undefined, true]);
    expect(write('fr', 'VOUS', '').text).not.toContain('Bonjour');
  });
});
