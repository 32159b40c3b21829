import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { given, landing, owed, page } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const at = (path: string, answers: Answers) => visit(path, createPortalRouter, answers);
const WORDS = 'Merci pour jeudi : j’y vois enfin clair dans mes pistes.';
const received = (...all: ReturnType<typeof owed>[]) => () => ({ viewer: { helpReceived: page(all) } });
const sent = (asked: readonly { name: string; variables: Record<string, unknown> }[], name: string) => asked.filter((one) => one.name === name).map(({ variables }) => variables['input'] as Record<string, unknown>);

describe('thanks', () => {
  test('are own words: an example stands by, none are written for me', async () => {
    const { asked, container } = await at('/entraide/merci', { HelpReceived: received(owed()), Thank: () => ({ thank: { result: owed({ thankedAt: '2026-11-21T08:00:00Z', askedStep: null }), userErrors: [] } }) });
    const words = (await screen.findByLabelText(/Quelques mots pour Hervé/)) as HTMLTextAreaElement;
    expect(words.value).toBe('');
    const button = screen.getByRole('button', { name: 'Remercier Hervé' }) as HTMLButtonElement;
    fireEvent.change(words, { target: { value: 'Merci !' } });
    expect(screen.getByText('Encore 33 caractères')).toBeTruthy();
    expect(button.disabled).toBe(true);
    expect(await accessibilityFaults(container)).toEqual([]);
    fireEvent.change(words, { target: { value: WORDS } });
    await userEvent.click(button);
    expect(await screen.findByText('Hervé Lambert lira vos mots.')).toBeTruthy();
    expect(sent(asked, 'Thank')).toEqual([{ loopId: 'loop_1', words: WORDS, idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) }]);
  });

  test('lost on the way are sent again under the same key, with every word kept', async () => {
    let lost = true;
    const { asked } = await at('/entraide/merci', {
      HelpReceived: received(owed()),
      Thank: () => {
        if (lost) throw new Error('the connection broke');
        return { thank: { result: owed({ askedStep: null }), userErrors: [] } };
      },
    });
    fireEvent.change(await screen.findByLabelText(/Quelques mots pour Hervé/), { target: { value: WORDS } });
    await userEvent.click(screen.getByRole('button', { name: 'Remercier Hervé' }));
    expect((await screen.findByRole('alert')).textContent).toContain('La saisie est conservée');
    expect((screen.getByLabelText(/Quelques mots pour Hervé/) as HTMLTextAreaElement).value).toBe(WORDS);
    lost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Remercier Hervé' }));
    await waitFor(() => expect(sent(asked, 'Thank')).toHaveLength(2));
    expect(new Set(sent(asked, 'Thank').map((input) => input['idempotencyKey'])).size).toBe(1);
  });

  test('are left with a reason', async () => {
    const { asked } = await at('/entraide/merci', { HelpReceived: received(owed()), SkipThanks: () => ({ skipThanks: { result: owed({ askedStep: null }), userErrors: [] } }) });
    await userEvent.click(await screen.findByText('Passer'));
    await userEvent.type(screen.getByLabelText(/Pourquoi passer/), 'Déjà dit de vive voix.');
    await userEvent.click(screen.getByRole('button', { name: 'Ne pas remercier' }));
    await waitFor(() => expect(sent(asked, 'SkipThanks')).toEqual([{ loopId: 'loop_1', reason: 'Déjà dit de vive voix.' }]));
  });
});

describe('news', () => {
  test('are one press among three answers; a sentence goes along when there is one', async () => {
    const { asked, container } = await at('/entraide/merci', { HelpReceived: received(owed({ thankedAt: '2026-05-13T08:00:00Z', askedStep: 'NEWS_6M' })), GiveNews: () => ({ giveNews: { result: owed({ askedStep: null }), userErrors: [] } }) });
    const answers = await screen.findAllByRole('button', { name: /C'est plus clair|Un nouveau contact|Rien encore/ });
    expect(answers).toHaveLength(3);
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(answers[1]!);
    await waitFor(() => expect(sent(asked, 'GiveNews')).toEqual([{ loopId: 'loop_1', outcome: 'NEXT_CONTACT', words: null, idempotencyKey: expect.any(String) }]));
  });

  test('of a landing stand behind "autre chose"', async () => {
    const { asked } = await at('/entraide/merci', { HelpReceived: received(owed({ thankedAt: '2026-05-13T08:00:00Z', askedStep: 'NEWS_3M' })), GiveNews: () => ({ giveNews: { result: owed({ askedStep: null }), userErrors: [] } }) });
    fireEvent.change(await screen.findByLabelText(/Une phrase pour Hervé/), { target: { value: 'Je commence lundi.' } });
    await userEvent.click(screen.getByText('Autre chose'));
    await userEvent.click(screen.getByRole('radio', { name: 'Un nouveau poste' }));
    await userEvent.click(screen.getByRole('button', { name: 'Donner des nouvelles' }));
    await waitFor(() => expect(sent(asked, 'GiveNews')[0]).toMatchObject({ outcome: 'LANDED', words: 'Je commence lundi.' }));
  });
});

describe('what my help became', () => {
  test('is read as sentences, the words that came back under each help, and no total anywhere', async () => {
    const { asked, container } = await at('/entraide/devenu', { HelpGiven: () => ({ viewer: { helpGiven: page([given, { ...given, id: 'loop_3', what: 'Vous avez transmis la demande de Paul Colin', words: [] }]) } }), ReadHelpWords: () => ({ readHelpWords: { result: { count: 1 }, userErrors: [] } }) });
    expect(await screen.findByText('Vous avez échangé avec Léa Martin')).toBeTruthy();
    expect(screen.getByText('Merci, j’y vois clair.')).toBeTruthy();
    expect(screen.getByText('Cela a mené à un nouveau poste.')).toBeTruthy();
    expect(screen.getByText('Les nouvelles viendront ici.')).toBeTruthy();
    expect(screen.getByText('Nouveau')).toBeTruthy();
    expect(screen.getByRole('main').textContent).not.toMatch(/sur 2|total|2 aides/);
    await waitFor(() => expect(asked.filter(({ name }) => name === 'ReadHelpWords')).toHaveLength(1));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('is empty at first, and leads to where I can help', async () => {
    await at('/entraide/devenu', { HelpGiven: () => ({ viewer: { helpGiven: page([]) } }) });
    expect((await screen.findByRole('link', { name: 'Voir où aider' })).getAttribute('href')).toBe('/entraide');
  });

  test('that cannot be loaded is said', async () => {
    await at('/entraide/devenu', { HelpGiven: () => new Refusal({ code: 'INTERNAL' }) });
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });
});

describe('a landing', () => {
  test('is told to each giver in own words, or not, before there is any public word', async () => {
    let stage: ReturnType<typeof landing> | null = null;
    const { asked, container } = await at('/entraide/poste', {
      MyLanding: () => ({ viewer: { landing: stage } }),
      NoteLanding: () => {
        stage = landing();
        return { noteLanding: { result: stage, userErrors: [] } };
      },
      TellGivers: () => {
        stage = landing({ giversToldAt: '2026-11-21T08:00:00Z' });
        return { tellGivers: { result: stage, userErrors: [] } };
      },
      PublishLanding: () => {
        stage = landing({ giversToldAt: '2026-11-21T08:00:00Z', publicText: 'Je rejoins une usine.', publishedAt: '2026-11-21T09:00:00Z' });
        return { publishLanding: { result: stage, userErrors: [] } };
      },
    });
    fireEvent.change(await screen.findByRole('textbox', { name: /Date de la bonne nouvelle/ }), { target: { value: '16/11/2026' } });
    await userEvent.click(screen.getByRole('button', { name: 'Continuer' }));
    const words = (await screen.findByLabelText(/Votre message à Hervé/)) as HTMLTextAreaElement;
    expect(words.value).toBe('');
    expect(screen.queryByText('Un mot pour toute l\'association')).toBeNull();
    expect((screen.getByRole('button', { name: 'Envoyer 2 messages' }) as HTMLButtonElement).disabled).toBe(true);
    expect(await accessibilityFaults(container)).toEqual([]);
    fireEvent.change(words, { target: { value: WORDS } });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ne pas écrire à Léa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer un message' }));
    await waitFor(() => expect(sent(asked, 'TellGivers')[0]).toMatchObject({ landingId: 'landing_1', words: [{ personId: 'person_herve', words: WORDS, skip: false }, { personId: 'person_lea', words: '', skip: true }] }));
    fireEvent.change(await screen.findByLabelText(/Votre annonce/), { target: { value: 'Je rejoins une usine.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Publier l\'annonce' }));
    expect(await screen.findByText('Je rejoins une usine.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Retirer l\'annonce' })).toBeTruthy();
  });

  test('keeps the messages that are being written', async () => {
    const answers = { MyLanding: () => ({ viewer: { landing: landing() } }) };
    await at('/entraide/poste', answers);
    fireEvent.change(await screen.findByLabelText(/Votre message à Hervé/), { target: { value: WORDS } });
    cleanup();
    await at('/entraide/poste', answers);
    expect(((await screen.findByLabelText(/Votre message à Hervé/)) as HTMLTextAreaElement).value).toBe(WORDS);
  });
});
