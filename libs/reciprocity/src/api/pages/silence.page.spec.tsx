import { describe, expect, test } from '@jest/globals';
import { renderPage } from '@cordee/html';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../../tools/checks/address-form.mjs';
import '../../i18n';
import { SilencePage, type SilencePageProps } from './silence.page';

const asked: SilencePageProps = { locale: 'fr', brand: { name: 'Mines', colour: '#7a1f4b' }, firstName: 'Claire', action: '/disponibilite/t', answered: null, restingUntil: null, wished: null };
const pages: [string, Partial<SilencePageProps>][] = [
  ['asked', {}], ['asked, no name, by the link that stops', { firstName: null, wished: 'stop' }], ['stays', { answered: 'stay' }], ['pauses', { answered: 'pause', restingUntil: '2027-02-23' }], ['stops', { answered: 'stop' }],
];
const draw = (more: Partial<SilencePageProps>, addressForm: AddressForm = 'VOUS'): string =>
  runInScope(systemScope('00000000-0000-0000-0000-000000000000', { addressForm }), () => renderPage(<SilencePage {...asked} {...more} />));
const shown = (more: Partial<SilencePageProps>, addressForm?: AddressForm): string => draw(more, addressForm).replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, '\n').replace(/\n{2,}/g, '\n').trim();

describe.each(pages)('the page of whoever fell silent: %s', (_name, more) => {
  test('keeps its words with vous, with tu and in English', () => {
    expect([shown(more), shown(more, 'TU'), shown({ ...more, locale: 'en' as Locale })]).toMatchSnapshot();
  });

  test('addresses its reader in one way, without a script', () => {
    expect([tuIn(shown(more)), vousIn(shown(more, 'TU'))]).toEqual([undefined, undefined]);
    expect(draw(more)).not.toContain('<script');
  });
});

test('puts first what the link of the mail asked for', () => {
  const order = [...draw({ wished: 'pause' }).matchAll(/value="(stay|pause|stop)"/g)].map(([, value]) => value);
  expect(order).toEqual(['pause', 'stay', 'stop']);
});
