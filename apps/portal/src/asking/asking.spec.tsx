import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, visit, type Answers } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { asking, giving, myAsking, myRequest, page } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const herve = { id: 'person_herve', displayName: 'Hervé Lambert', school: 'Mines Paris', graduationYear: 1994, city: 'Lyon', sector: 'Énergie' };
const WHY = 'Votre passage du conseil à l’industrie est celui que je prépare.';
const preview = (hints: object[] = []) => ({ viewer: { askPreview: { text: WHY, words: 42, connectorReads: 'Claire cherche un second avis.', contactReads: 'Aïcha vous présente Claire.', hints } } });
const form = (me: object = {}, how: object = {}) => ({ viewer: { giving: giving(), asking: myAsking(), ...me }, association: { person: { ...herve, asking: asking(how) } } });
const base: Answers = {
  Person: () => ({ association: { person: { ...herve, asking: asking() } } }),
  AskForm: () => form(),
  AskPreview: () => preview(),
  Introductions: () => ({ viewer: { introductions: page([myRequest()]) } }),
  MyAsking: () => ({ viewer: { asking: myAsking() } }),
  MyGiving: () => ({ viewer: { giving: giving() } }),
  HelpReceived: () => ({ viewer: { helpReceived: page([]) } }),
};
const at = (path: string, answers: Answers = {}) => visit(path, createPortalRouter, { ...base, ...answers });
const ask = (answers: Answers = {}) => at('/reseau/person_herve/demander', answers);
const write = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the page of a person', () => {
  test('says what they do and give, what they accept and whether now; offering stands before asking', async () => {
    const { container } = await at('/reseau/person_herve');
    const part = await screen.findByRole('region', { name: 'Directeur industriel, je redresse des sites.' });
    expect(within(part).getByText('Répond volontiers')).toBeTruthy();
    expect(within(part).getByText('Une information, Un second avis')).toBeTruthy();
    expect(within(part).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Proposer mon aide', 'Demander']);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test.each([
    ['asked a lot', { state: 'LIMITED', askedThisMonth: 3 }, 'A déjà reçu 3 demandes ce mois-ci'],
    ['resting until a day', { state: 'NOT_NOW', backOn: '2027-01-12' }, 'Pas de demande avant le 12 janvier 2027'],
    ['not now, and nobody learns why', { state: 'NOT_NOW', backOn: null }, 'Pas de demande pour le moment'],
  ])('says in words that they are %s', async (_what, how, words) => {
    await at('/reseau/person_herve', { Person: () => ({ association: { person: { ...herve, asking: asking(how as object) } } }) });
    expect((await screen.findByText((text) => text.replaceAll('\u00A0', ' ') === words))).toBeTruthy();
  });

  test('of somebody who is not asked now proposes two others, and no ask', async () => {
    await at('/reseau/person_herve', { Person: () => ({ association: { person: { ...herve, asking: asking({ state: 'NOT_NOW', backOn: '2027-01-12' }) } } }) });
    expect(await screen.findByText('Deux autres personnes à qui demander :')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Inès Faure/ }).getAttribute('href')).toBe('/reseau/person_ines');
    expect(screen.queryByRole('link', { name: 'Demander' })).toBeNull();
  });

  test('leads to the request that is under way instead of to a second one', async () => {
    await at('/reseau/person_herve', { Person: () => ({ association: { person: { ...herve, asking: asking({ openWithMe: 'introduction_1' }) } } }) });
    expect((await screen.findByRole('link', { name: 'Voir la demande en cours' })).getAttribute('href')).toBe('/entraide/demande/introduction_1');
    expect(screen.queryByRole('link', { name: 'Demander' })).toBeNull();
  });
});

describe('asking', () => {
  test('from the page of the person to the request sent takes 5 clicks and one field to type; the line is there already', async () => {
    let clicks = 0;
    const press = async (element: Element) => {
      clicks += 1;
      await userEvent.click(element);
    };
    const { asked, container, history } = await at('/reseau/person_herve', { RequestIntroduction: () => ({ requestIntroduction: { result: myRequest(), userErrors: [] } }) });
    await press(await screen.findByRole('link', { name: 'Demander' }));
    await press(await screen.findByRole('radio', { name: /Un second avis/ }));
    await press(screen.getByRole('radio', { name: /Aïcha Benali/ }));
    write(/Pourquoi Hervé/, WHY);
    await press(screen.getByRole('button', { name: 'Relire un CV' }));
    expect(screen.getByText('Cheffe de projet énergie, je mène des chantiers jusqu’au bout.')).toBeTruthy();
    expect(await screen.findByText('Claire cherche un second avis.')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    await press(screen.getByRole('button', { name: 'Envoyer la demande' }));
    await waitFor(() => expect(history.location.pathname).toBe('/entraide/demandes'));
    expect(clicks).toBe(5);
    expect(asked.find(({ name }) => name === 'RequestIntroduction')?.variables).toEqual({
      input: { personId: 'person_herve', askType: 'SECOND_OPINION', connectorId: 'person_aicha', why: WHY, context: null, offer: 'Relire un CV', draftId: null, idempotencyKey: expect.stringMatching(/^[\w-]{36}$/) },
    });
  });

  test('shows how such requests fare, how many of mine are open, what joins us to each connector, and who is not asked now', async () => {
    await ask();
    expect(await screen.findByText('Une demande ouverte sur 3 possibles.')).toBeTruthy();
    expect(screen.getByText('23 sur 30 ont reçu de l\'aide. Réponse d\'habitude en 4 jours.')).toBeTruthy();
    expect(screen.getByText('Vous : même promotion (Mines Paris 2011) · Hervé : même employeur (Énergies du Rhône)')).toBeTruthy();
    expect((screen.getByRole('radio', { name: /Tom Girard/ }) as HTMLInputElement).disabled).toBe(true);
    expect(screen.getByRole('radio', { name: /Directement à Hervé/ })).toBeTruthy();
    expect(screen.getAllByRole('radio', { name: /information|avis|secteur|entreprise|expérience/ })).toHaveLength(2);
  });

  test('asks for at least 40 characters of why, and says kindly how many are missing', async () => {
    await ask();
    await userEvent.click(await screen.findByRole('radio', { name: /Un second avis/ }));
    await userEvent.click(screen.getByRole('radio', { name: /Aïcha Benali/ }));
    write(/Pourquoi Hervé/, 'Vous êtes dans l’énergie.');
    expect(screen.getByText('Encore 15 caractères')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Envoyer la demande' }) as HTMLButtonElement).disabled).toBe(true);
  });

  test('hints beside the field while one writes; what blocks keeps the button shut', async () => {
    await ask({ AskPreview: () => preview([{ field: 'why', code: 'JOB_DEMAND', text: 'Plutôt un conseil qu’un poste : « Comment voyez-vous ce métier ? »', blocks: true }]) });
    await userEvent.click(await screen.findByRole('radio', { name: /Un second avis/ }));
    await userEvent.click(screen.getByRole('radio', { name: /Directement/ }));
    write(/Pourquoi Hervé/, 'Je cherche un poste dans votre entreprise dès que possible, merci.');
    expect(await screen.findByText(/Plutôt un conseil qu’un poste/)).toBeTruthy();
    expect(await screen.findByText('Aïcha vous présente Claire.')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Envoyer la demande' }) as HTMLButtonElement).disabled).toBe(true);
  });

  test('that is refused keeps every word, says why and from when on', async () => {
    await ask({ RequestIntroduction: () => ({ requestIntroduction: { result: null, userErrors: [{ __typename: 'AskRefusedError', code: 'ASK_REFUSED', message: 'Trois demandes sont déjà ouvertes.', path: null, reason: 'tooManyOpen', availableAgainOn: '2026-12-04' }] } }) });
    await userEvent.click(await screen.findByRole('radio', { name: /Un second avis/ }));
    await userEvent.click(screen.getByRole('radio', { name: /Aïcha Benali/ }));
    write(/Pourquoi Hervé/, WHY);
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Trois demandes sont déjà ouvertes.');
    expect(screen.getByText((text) => text.replaceAll('\u00A0', ' ') === 'Possible à partir du 4 décembre 2026. Le brouillon est conservé.')).toBeTruthy();
    expect((screen.getByLabelText(/Pourquoi Hervé/) as HTMLTextAreaElement).value).toBe(WHY);
  });

  test('is kept in the browser until it is sent', async () => {
    await ask();
    await screen.findByRole('radio', { name: /Un second avis/ });
    write(/Pourquoi Hervé/, WHY);
    cleanup();
    await ask();
    expect(((await screen.findByLabelText(/Pourquoi Hervé/)) as HTMLTextAreaElement).value).toBe(WHY);
  });

  test('puts the missing line and the first offer on the profile on the way', async () => {
    const { asked } = await ask({
      AskForm: () => form({ giving: giving({ positioning: null, offers: [] }) }),
      SetPositioning: () => ({ setPositioning: { result: giving(), userErrors: [] } }),
      AddOffer: () => ({ addOffer: { result: giving(), userErrors: [] } }),
      RequestIntroduction: () => ({ requestIntroduction: { result: myRequest(), userErrors: [] } }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: /Un second avis/ }));
    await userEvent.click(screen.getByRole('radio', { name: /Aïcha Benali/ }));
    write(/Pourquoi Hervé/, WHY);
    write(/Ma ligne de présentation/, 'Ingénieure énergie.');
    await userEvent.click(screen.getByRole('radio', { name: 'Un échange de 30 minutes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    await waitFor(() => expect(asked.map(({ name }) => name).filter((name) => ['SetPositioning', 'AddOffer', 'RequestIntroduction'].includes(name))).toEqual(['SetPositioning', 'AddOffer', 'RequestIntroduction']));
  });

  test('explains a limit before one writes for nothing', async () => {
    await ask({ AskForm: () => form({ asking: myAsking({ open: 3, allowed: { allowed: false, reason: 'Une place se libère le 4 décembre.' } }) }) });
    expect(await screen.findByText(/3 demandes ouvertes sur 3 possibles\. Une place se libère/)).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Envoyer la demande' }) as HTMLButtonElement).disabled).toBe(true);
  });

  test.each([
    ['not now', { state: 'NOT_NOW', backOn: null }, 'Pas de demande pour le moment'],
    ['without a way', { connectors: [], direct: { allowed: false, reason: null } }, 'Aucun chemin vers Hervé pour le moment'],
    ['twice', { openWithMe: 'introduction_1' }, 'Une demande à Hervé est en cours'],
  ])('somebody %s is said instead of the form', async (_what, how, words) => {
    await ask({ AskForm: () => form({}, how) });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Envoyer la demande' })).toBeNull();
  });

  test('goes on from what a redirection left: my words, and the person who was named', async () => {
    const left = myRequest({ id: 'introduction_9', stage: 'DRAFT', why: WHY, connector: { id: 'person_ines', displayName: 'Inès Faure' }, can: ['submit', 'withdraw'] });
    const { asked } = await at('/reseau/person_herve/demander?brouillon=introduction_9', { Introduction: () => ({ viewer: { introduction: left } }), RequestIntroduction: () => ({ requestIntroduction: { result: myRequest(), userErrors: [] } }) });
    expect(((await screen.findByLabelText(/Pourquoi Hervé/)) as HTMLTextAreaElement).value).toBe(WHY);
    expect((screen.getByRole('radio', { name: /Inès Faure/ }) as HTMLInputElement).checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    await waitFor(() => expect((asked.find(({ name }) => name === 'RequestIntroduction')?.variables as { input: object }).input).toMatchObject({ connectorId: 'person_ines', draftId: 'introduction_9' }));
  });
});

describe('a question to everybody', () => {
  test('names nobody, is one at a time, and is closed by one press', async () => {
    const mine = { id: 'ask_9', askType: 'INFORMATION' as const, sector: null, text: 'Qui connaît la filière bois ?', openedAt: '2026-11-20T09:00:00Z', openUntil: '2026-12-20T09:00:00Z', fits: [], mine: true };
    let open: typeof mine | null = null;
    const { asked, container } = await at('/entraide/demandes', {
      MyGiving: () => ({ viewer: { giving: giving({ openAsk: open }) } }),
      OpenAsk: () => {
        open = mine;
        return { openAsk: { result: mine, userErrors: [] } };
      },
    });
    const part = await screen.findByRole('region', { name: 'Demander à tous' });
    await userEvent.click(within(part).getByText('Écrire une question'));
    await userEvent.click(within(part).getByRole('radio', { name: 'Une information' }));
    write(/Ma question/, mine.text);
    await userEvent.click(within(part).getByRole('button', { name: 'Poser la question' }));
    expect(await screen.findByRole('button', { name: 'Fermer la question' })).toBeTruthy();
    expect((asked.find(({ name }) => name === 'OpenAsk')?.variables as { input: object }).input).toMatchObject({ askType: 'INFORMATION', sector: null, text: mine.text });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
