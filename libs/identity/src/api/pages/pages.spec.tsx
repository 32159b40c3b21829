import type { ReactElement } from 'react';
import { describe, expect, it } from '@jest/globals';
import { ErrorPage, type PageFailure, renderPage } from '@cordee/html';
import { type AddressForm, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../../tools/checks/address-form.mjs';
import { ChallengeOver, RecordNotRecognised, SlowDown, WrongCode } from '../../domain/errors';
import { AwaitingPage, CreateCodePage, CreatePage } from './create.page';
import { BarePage, HomePage } from './home.page';
import { sentence } from './page-kit';
import { ClaimPage, CodePage, HandoffPage, LinkPage, SignInPage } from './sign-in.page';

const frame = { locale: 'fr', brand: { name: 'Mines & amis', colour: '#7a1f4b' } } as const;
const wish = { name: '', subdomain: '', email: '', colour: '#7a1f4b' };
const parts = [
  { title: 'Prochains événements', lines: [{ text: 'Afterwork', details: ['jeudi 3 décembre', 'Lyon'], path: '/evenements/afterwork' }], more: { text: 'Tous les événements', path: '/evenements' } },
  { title: "Rejoindre l'association", text: 'En une page.', more: { text: 'Adhérer', path: '/adherer' } },
];
const failed = (failure: PageFailure) => () => <ErrorPage {...frame} failure={failure} />;

/** Made inside the scope, as controllers do. */
const ofAssociations: [string, () => ReactElement][] = [
  ['home', () => <HomePage {...frame} name="Mines & amis" url="https://mines.example.org/" parts={[]} />],
  ['home, with what is open to all', () => <HomePage {...frame} name="Mines & amis" url="https://mines.example.org/" parts={parts} />],
  ['sign-in', () => <SignInPage {...frame} />],
  ['sign-in, invited', () => <SignInPage {...frame} invited email="claire@example.org" />],
  ['sign-in, after a code that is over', () => <SignInPage {...frame} over={sentence(new ChallengeOver())} />],
  ['code', () => <CodePage {...frame} address="claire@example.org" errors={{ code: sentence(new WrongCode(2)) }} />],
  ['link', () => <LinkPage {...frame} token="t" />],
  ['claim', () => <ClaimPage {...frame} next={null} errors={{ graduationYear: sentence(new RecordNotRecognised()) }} />],
  ['hand-off', () => <HandoffPage {...frame} token="t" address="claire@example.org" />],
  ['too fast', failed({ kind: 'rateLimited', retryAfterSeconds: new SlowDown(120).retryAfterSeconds })],
  ['not found', failed({ kind: 'notFound' })],
  ['expired', failed({ kind: 'expired' })],
  ['forbidden', failed({ kind: 'forbidden' })],
  ['internal', failed({ kind: 'internal', reference: 'r1' })],
];
const ofTheSite: [string, () => ReactElement][] = [
  ['list', () => <BarePage locale="fr" brand={null} url="https://example.org/" associations={[]} signupOpen />],
  ['create', () => <CreatePage locale="fr" wish={wish} example="mines.example.org" colour={null} />],
  ['create, previewed', () => <CreatePage locale="fr" wish={wish} example="mines.example.org" colour="#7a1f4b" previewed />],
  ['create, code', () => <CreateCodePage locale="fr" brand={null} />],
  ['awaiting', () => <AwaitingPage locale="fr" brand={null} />],
];

const shown = (draw: () => ReactElement, addressForm: AddressForm): string =>
  runInScope(systemScope('a', { addressForm }), () => renderPage(draw()).replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '\n').replace(/\n{2,}/g, '\n').trim());

describe.each(ofAssociations)('the page %s', (_name, draw) => {
  it('keeps its words with vous and with tu', () => {
    expect(shown(draw, 'VOUS')).toMatchSnapshot();
    expect(shown(draw, 'TU')).toMatchSnapshot();
  });

  it('never mixes the two', () => {
    expect([tuIn(shown(draw, 'VOUS')), vousIn(shown(draw, 'TU'))]).toEqual([undefined, undefined]);
  });
});

describe.each(ofTheSite)('the page %s of the site itself', (_name, draw) => {
  it('says vous: there is no association yet that could have chosen', () => {
    expect(vousIn(shown(draw, 'VOUS'))).toBeDefined();
    expect(tuIn(shown(draw, 'VOUS'))).toBeUndefined();
  });
});
