import type { ReactElement } from 'react';
import { describe, expect, test } from '@jest/globals';
import { renderPage } from '@cordee/html';
import { type AddressForm, runInScope, systemScope, t } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../../tools/checks/address-form.mjs';
import { MINES } from '../../testing/digest-world';
import '../../i18n';
import { PreferencesPage } from './preferences.page';
import { StillRightDonePage, StillRightPage } from './still-right.page';
import { SubscribedAgainPage, UnsubscribedPage, UnsubscribePage } from './unsubscribe.page';

const frame = { locale: 'fr', brand: { name: 'Mines', colour: '#7a1f4b' } } as const;
const preferences = { ...frame, action: '/preferences/t', firstName: 'Claire', values: { frequency: 'WEEKLY', weekday: '4', hour: '7', zone: 'Europe/Paris' }, pausedUntil: null };

const pages: [string, () => ReactElement][] = [
  ['preferences', () => <PreferencesPage {...preferences} />],
  ['preferences, saved', () => <PreferencesPage {...preferences} firstName={null} done="saved" />],
  ['preferences, paused', () => <PreferencesPage {...preferences} done="paused" pausedUntil="2026-12-24" />],
  ['preferences, refused', () => <PreferencesPage {...preferences} errors={{ frequency: t('fr', 'errors.INVALID_INPUT.choiceInvalid') }} />],
  ['unsubscribe', () => <UnsubscribePage {...frame} what={null} action="/desabonnement/t" />],
  ['unsubscribe from one stream', () => <UnsubscribePage {...frame} what="les invitations" action="/desabonnement/t" />],
  ['unsubscribed', () => <UnsubscribedPage {...frame} what={null} action="/desabonnement/t" />],
  ['unsubscribed from one stream', () => <UnsubscribedPage {...frame} what="les invitations" action="/desabonnement/t" />],
  ['subscribed again', () => <SubscribedAgainPage {...frame} what={null} />],
  ['subscribed again to one stream', () => <SubscribedAgainPage {...frame} what="les invitations" />],
  ['still right', () => <StillRightPage {...frame} firstName="Claire" action="/encore-exact/t" />],
  ['still right, no name', () => <StillRightPage {...frame} firstName={null} action="/encore-exact/t" />],
  ['still right, done', () => <StillRightDonePage {...frame} firstName="Claire" />],
  ['still right, done, no name', () => <StillRightDonePage {...frame} firstName={null} />],
];

/** What is read on it, but for the long lists of days and hours. */
const shown = (draw: () => ReactElement, addressForm: AddressForm): string =>
  runInScope(systemScope(MINES, { addressForm }), () => renderPage(draw()).replace(/<style>.*?<\/style>|<select.*?<\/select>/gs, '').replace(/<[^>]*>/g, '\n').replace(/\n{2,}/g, '\n').trim());

describe.each(pages)('the page %s', (_name, draw) => {
  test('keeps its words with vous and with tu', () => {
    expect(shown(draw, 'VOUS')).toMatchSnapshot();
    expect(shown(draw, 'TU')).toMatchSnapshot();
  });

  test('addresses its reader in one way', () => {
    expect([Boolean(vousIn(shown(draw, 'VOUS'))), tuIn(shown(draw, 'VOUS'))]).toEqual([true, undefined]);
    expect([vousIn(shown(draw, 'TU')), Boolean(tuIn(shown(draw, 'TU')))]).toEqual([undefined, true]);
  });
});
