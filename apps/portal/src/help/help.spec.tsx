import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { given, giving, myRequest, openAsk, owed, page, received, toForward } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const nothing: Answers = {
  Introductions: () => ({ viewer: { introductions: page([]) } }),
  HelpWanted: () => ({ viewer: { helpWanted: [] } }),
  MyGiving: () => ({ viewer: { giving: giving() } }),
  HelpGiven: () => ({ viewer: { helpGiven: page([]) } }),
  HelpReceived: () => ({ viewer: { helpReceived: page([]) } }),
};
const help = (answers: Answers, locale: 'fr' | 'en' = 'fr') => visit('/entraide', createPortalRouter, { ...nothing, ...answers }, locale);
const regions = () => screen.getAllByRole('region').map((region) => within(region).queryByRole('heading', { level: 2 })?.textContent).filter(Boolean);

describe('Entraide', () => {
  test('puts giving before asking: where I can help, what my help became, whom to thank, and only then my requests', async () => {
    const { container } = await help({
      Introductions: () => ({ viewer: { introductions: page([myRequest(), received(), toForward()]) } }),
      HelpWanted: () => ({ viewer: { helpWanted: [openAsk] } }),
      HelpGiven: () => ({ viewer: { helpGiven: page([given]) } }),
      HelpReceived: () => ({ viewer: { helpReceived: page([owed()]) } }),
    });
    await screen.findByText('Léa Martin vous demande un conseil');
    expect(regions()).toEqual(['Où vous pouvez aider', 'Ce que votre aide est devenue', 'Qui remercier', 'Mes demandes']);
    expect(screen.getByText('Léa Martin souhaite une mise en relation avec Hervé Lambert')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Répondre' }).map((link) => link.getAttribute('href'))).toEqual(['/entraide/demande/introduction_2', '/entraide/demande/introduction_3']);
    expect(screen.getByText('Je commence lundi.')).toBeTruthy();
    expect(screen.queryByText('Merci, j’y vois clair.')).toBeNull();
    expect(screen.getByText('Chez Aïcha Benali')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('a newcomer makes a first gesture in two taps', async () => {
    let done = false;
    const { asked, container } = await help({
      MyGiving: () => ({ viewer: { giving: giving({ offers: [], positioning: null, firstStepDone: done }) } }),
      AddOffer: () => {
        done = true;
        return { addOffer: { result: giving({ firstStepDone: true }), userErrors: [] } };
      },
    });
    const first = await screen.findByRole('region', { name: 'Un premier geste' });
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(within(first).getByRole('button', { name: 'Aide aux outils numériques et à l\'IA' }));
    await userEvent.click(within(first).getByRole('button', { name: 'Proposer' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'AddOffer')?.variables).toEqual({ input: { kind: 'TOOLS', detail: null } }));
    expect(await screen.findByText('Merci. Votre offre est visible des membres.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Un premier geste' })).toBeNull());
  });

  test('an ask names nobody; "Je peux aider" connects by the way that I choose, in two taps', async () => {
    let open = true;
    const { asked, container } = await help({
      HelpWanted: () => ({ viewer: { helpWanted: open ? [openAsk] : [] } }),
      OfferHelp: () => {
        open = false;
        return { offerHelp: { result: received({ stage: 'CONNECTED' }), userErrors: [] } };
      },
    });
    const where = await screen.findByRole('region', { name: 'Où vous pouvez aider' });
    expect(within(where).getByText('Un membre de l\'association · Un regard sur un secteur · Hydrogène')).toBeTruthy();
    await userEvent.click(within(where).getByRole('button', { name: 'Je peux aider' }));
    expect((within(where).getByLabelText(/Adresse e-mail/) as HTMLInputElement).value).toBe('claire@example.org');
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(within(where).getByRole('button', { name: 'Proposer mon aide' }));
    expect(await screen.findByText('C\'est fait : Léa Martin écrit en premier.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'OfferHelp')?.variables).toEqual({ input: { askId: 'ask_1', channel: 'MAIL', contact: 'claire@example.org', availability: null, words: null, idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) } });
    await waitFor(() => expect(screen.queryByText(openAsk.text)).toBeNull());
  });

  test('an ask that somebody else took first says so and keeps what was typed', async () => {
    await help({
      HelpWanted: () => ({ viewer: { helpWanted: [openAsk] } }),
      OfferHelp: () => ({ offerHelp: { result: null, userErrors: [{ __typename: 'IntroductionRefusedError', code: 'INTRODUCTION_REFUSED', message: 'Une autre personne a déjà proposé son aide.', path: null }] } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Je peux aider' }));
    await userEvent.type(screen.getByLabelText(/Un mot pour commencer/), 'Avec plaisir');
    await userEvent.click(screen.getByRole('button', { name: 'Proposer mon aide' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Une autre personne a déjà proposé son aide.');
    expect((screen.getByLabelText(/Un mot pour commencer/) as HTMLTextAreaElement).value).toBe('Avec plaisir');
  });

  test('invites to give first when I have asked for nothing', async () => {
    await help({ HelpWanted: () => ({ viewer: { helpWanted: [openAsk, { ...openAsk, id: 'ask_2' }, { ...openAsk, id: 'ask_3' }] } }) });
    expect(await screen.findByText('Commencez par donner : 3 demandes où vous pouvez aider')).toBeTruthy();
  });

  test.each([
    ['the requests', { Introductions: () => new Refusal({ code: 'INTERNAL' }) }, ['Les demandes n\'ont pas pu être chargées.']],
    ['the news', { HelpGiven: () => new Refusal({ code: 'INTERNAL' }) }, ['Les nouvelles n\'ont pas pu être chargées.']],
    ['the thanks', { HelpReceived: () => new Refusal({ code: 'INTERNAL' }) }, ['L\'aide reçue n\'a pas pu être chargée.']],
  ])('hides no other part when %s cannot be loaded', async (_what, broken, [words]) => {
    await help({ HelpWanted: () => ({ viewer: { helpWanted: [openAsk] } }), ...broken });
    expect((await screen.findAllByText(words!)).length).toBeGreaterThan(0);
    expect(screen.getByText('Où vous pouvez aider')).toBeTruthy();
  });

  test('reads the same in English', async () => {
    await help({ Introductions: () => ({ viewer: { introductions: page([received()]) } }), Boot: () => ({ site: { association: { id: 'a', name: 'Mines', subdomain: 'mines', colour: '#1f5a7a', url: 'http://mines.localhost', locale: 'en', addressForm: 'VOUS' } }, viewer: { locale: 'en', roles: [], permissions: [], emails: ['claire@example.org'], person: null, associations: [] } }) }, 'en');
    expect(await screen.findByRole('region', { name: 'Where you can help' })).toBeTruthy();
    expect(screen.getByText('Léa Martin asks you for advice')).toBeTruthy();
  });
});
