import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { giving, myAsking, myRequest, openAsk, owed, page, received, toForward } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

type Introduction = ReturnType<typeof myRequest>;
const base: Answers = {
  Introductions: () => ({ viewer: { introductions: page([]) } }),
  MyAsking: () => ({ viewer: { asking: myAsking({ open: 0 }) } }),
  MyGiving: () => ({ viewer: { giving: giving() } }),
  HelpWanted: () => ({ viewer: { helpWanted: [] } }),
  HelpReceived: () => ({ viewer: { helpReceived: page([]) } }),
};
const at = (path: string, answers: Answers = {}) => visit(path, createPortalRouter, { ...base, ...answers });
const one = (introduction: Introduction, answers: Answers = {}) => at(`/entraide/demande/${introduction.id}`, { Introduction: () => ({ viewer: { introduction } }), ...answers });
const list = (...all: Introduction[]) => (variables: Record<string, unknown>) => ({ viewer: { introductions: page(variables['open'] === false ? [] : all) } });
const sent = (asked: readonly { name: string; variables: Record<string, unknown> }[], name: string) => asked.find((one) => one.name === name)?.variables['input'] as Record<string, unknown>;
const done = (mutation: string, result: Introduction) => () => ({ [mutation]: { result, userErrors: [] } });
const key = expect.stringMatching(/^[\w-]{36}$/);

describe('a request that I received', () => {
  test('is answered with yes in one press: the way is filled in already', async () => {
    const { asked, container } = await at('/entraide/recues', { Introductions: list(received()), AcceptIntroduction: done('acceptIntroduction', received({ stage: 'CONNECTED', can: [] })) });
    expect(await screen.findByText('Léa est sérieuse et curieuse.')).toBeTruthy();
    expect(screen.getByText((text) => text.replaceAll('\u00A0', ' ') === 'réponse attendue d\'ici le 3 décembre 2026')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Dire oui à Léa' }));
    expect(await screen.findByText('C\'est fait : Léa Martin écrit en premier.')).toBeTruthy();
    expect(sent(asked, 'AcceptIntroduction')).toEqual({ introductionId: 'introduction_2', channel: 'MAIL', contact: 'claire@example.org', availability: null, idempotencyKey: key });
  });

  test('shows one clear yes; the other ways are folded, and a no is one of them', async () => {
    await at('/entraide/recues', { Introductions: list(received()) });
    await screen.findByRole('button', { name: 'Dire oui à Léa' });
    const card = screen.getByRole('region', { name: 'Léa Martin vous demande un conseil' });
    expect(within(card).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Dire oui à Léa']);
    expect(within(card).getAllByRole('radio', { hidden: true }).map((radio) => (radio as HTMLInputElement).value)).toEqual(['MAIL', 'PHONE', 'VISIO', 'later', 'answerInstead', 'pointElsewhere', 'decline', 'report']);
  });

  test('another channel is another detail: a phone number is not taken from the address', async () => {
    const { asked } = await at('/entraide/recues', { Introductions: list(received()), AcceptIntroduction: done('acceptIntroduction', received({ can: [] })) });
    await userEvent.click(await screen.findByRole('radio', { name: 'Par téléphone' }));
    expect((screen.getByRole('button', { name: 'Dire oui à Léa' }) as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/Numéro de téléphone/), '01 99 00 12 34');
    await userEvent.click(screen.getByRole('button', { name: 'Dire oui à Léa' }));
    await waitFor(() => expect(sent(asked, 'AcceptIntroduction')).toMatchObject({ channel: 'PHONE', contact: '01 99 00 12 34' }));
  });

  test('is forwarded with own words, never with ready ones', async () => {
    const { asked, container } = await one(toForward(), { ForwardIntroduction: done('forwardIntroduction', toForward({ can: [] })) });
    const forward = (await screen.findByRole('button', { name: 'Transmettre à Hervé' })) as HTMLButtonElement;
    expect(forward.disabled).toBe(true);
    expect((screen.getByLabelText(/Vos mots pour Hervé/) as HTMLTextAreaElement).value).toBe('');
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText(/Vos mots pour Hervé/), 'Léa pose de bonnes questions.');
    await userEvent.click(forward);
    await waitFor(() => expect(sent(asked, 'ForwardIntroduction')).toEqual({ introductionId: 'introduction_3', words: 'Léa pose de bonnes questions.', idempotencyKey: key }));
  });

  test.each([
    ['later, on a day', 'Oui, plus tard', 'DeferIntroduction', async () => void fireEvent.change(screen.getByRole('textbox', { name: /À partir du/ }), { target: { value: '12/01/2027' } }), 'Oui, plus tard', { until: '2027-01-12' }],
    ['with a few lines', 'Répondre en quelques lignes', 'AnswerInstead', async () => void (await userEvent.type(screen.getByLabelText(/Votre réponse à Léa/), 'Commencez par la régulation.')), 'Envoyer la réponse', { answer: 'Commencez par la régulation.' }],
    ['with a kind no, its reason kept private', 'Décliner', 'DeclineIntroduction', async () => void (await userEvent.click(screen.getByRole('radio', { name: 'Pas en ce moment' }))), 'Décliner', { reason: 'NOT_NOW' }],
    ['with a report', 'Signaler un problème', 'ReportIntroduction', async () => void (await userEvent.click(screen.getByRole('radio', { name: 'De la vente' }))), 'Signaler un problème', { reason: 'SELLING', note: null }],
  ])('is answered %s', async (_what, way, operation, fill, button, input) => {
    const { asked } = await one(received(), { [operation]: done(operation[0]!.toLowerCase() + operation.slice(1), received({ can: [] })) });
    await userEvent.click(await screen.findByText('Autrement'));
    await userEvent.click(screen.getByRole('radio', { name: new RegExp(way) }));
    await fill();
    await userEvent.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(sent(asked, operation)).toEqual({ introductionId: 'introduction_2', ...input, idempotencyKey: key }));
  });

  test('points to somebody else, found by name', async () => {
    const { asked, container } = await one(received(), {
      PeopleToName: () => ({ association: { directory: { nodes: [{ id: 'person_ines', displayName: 'Inès Faure', school: 'Mines Paris', graduationYear: 2009 }] } } }),
      PointElsewhere: done('pointElsewhere', received({ can: [] })),
    });
    await userEvent.click(await screen.findByText('Autrement'));
    await userEvent.click(screen.getByRole('radio', { name: /Orienter vers une autre personne/ }));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Qui peut mieux aider Léa ?' }), 'ines');
    await userEvent.click(await screen.findByRole('radio', { name: /Inès Faure/ }));
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Orienter vers une autre personne' }));
    await waitFor(() => expect(sent(asked, 'PointElsewhere')).toMatchObject({ personId: 'person_ines', words: null }));
  });

  test('declined as unclear lets the connector share that, and only then', async () => {
    const { asked } = await one(toForward(), { DeclineIntroduction: done('declineIntroduction', toForward({ can: [] })) });
    await userEvent.click(await screen.findByText('Autrement'));
    await userEvent.click(screen.getByRole('radio', { name: /Décliner/ }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'La demande reste peu claire' }));
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Décliner' }));
    await waitFor(() => expect(sent(asked, 'DeclineIntroduction')).toMatchObject({ reason: 'POSITIONING_UNCLEAR', sharePositioningHint: true }));
  });

  test('that was withdrawn meanwhile says so, and keeps what was typed', async () => {
    await one(toForward(), { ForwardIntroduction: () => ({ forwardIntroduction: { result: null, userErrors: [{ __typename: 'IntroductionRefusedError', code: 'INTRODUCTION_REFUSED', message: 'La demande a été retirée.', path: null }] } }) });
    await userEvent.type(await screen.findByLabelText(/Vos mots pour Hervé/), 'Léa est fiable.');
    await userEvent.click(screen.getByRole('button', { name: 'Transmettre à Hervé' }));
    expect((await screen.findByRole('alert')).textContent).toContain('La demande a été retirée.');
    expect((screen.getByLabelText(/Vos mots pour Hervé/) as HTMLTextAreaElement).value).toBe('Léa est fiable.');
  });

  test('does not wait: the page says so and leads to my settings', async () => {
    const { container } = await at('/entraide/recues');
    expect(await screen.findByRole('heading', { name: 'Personne n\'attend de réponse' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Mes réglages' }).getAttribute('href')).toBe('/moi/entraide');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('cannot be loaded: it is said, and tried again', async () => {
    await at('/entraide/recues', { Introductions: () => new Refusal({ code: 'INTERNAL' }) });
    expect((await screen.findAllByText(/n.ont pas pu être chargées/)).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('button', { name: 'Réessayer' }).length).toBeGreaterThan(0);
  });
});

describe('my request', () => {
  test('says its stage in words and can be taken back, with what that does', async () => {
    const { asked, container } = await at('/entraide/demandes', { Introductions: list(myRequest()), WithdrawIntroduction: done('withdrawIntroduction', myRequest({ stage: 'WITHDRAWN', can: [] })) });
    expect(await screen.findByText('Chez Aïcha Benali')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByText('Retirer la demande'));
    expect(screen.getByText(/l'apprennent une fois/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Retirer la demande à Hervé Lambert' }));
    await waitFor(() => expect(sent(asked, 'WithdrawIntroduction')).toEqual({ introductionId: 'introduction_1', idempotencyKey: key }));
  });

  test('once connected gives what the other chose, and reminds that I write first', async () => {
    const connection = { seekerName: 'Claire Bertin', seekerEmail: 'claire@example.org', contactName: 'Hervé Lambert', channel: 'MAIL' as const, contactDetail: 'herve@example.org', availability: 'Le jeudi', writeBefore: '2026-11-28T09:00:00Z' };
    const { asked } = await one(myRequest({ stage: 'CONNECTED', stageText: 'En relation', connection, can: ['write', 'report'] }), { NoteWritten: done('noteWritten', myRequest({ can: [] })) });
    expect((await screen.findByRole('link', { name: 'herve@example.org' })).getAttribute('href')).toBe('mailto:herve@example.org');
    expect(screen.getByText((text) => text.replaceAll('\u00A0', ' ') === 'Le premier mot vient de vous, avant le 28 novembre 2026.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'J\'ai écrit à Hervé' }));
    await waitFor(() => expect(sent(asked, 'NoteWritten')).toEqual({ introductionId: 'introduction_1' }));
  });

  test('after the talk: the day, what I took away, then thanks in their place', async () => {
    let met = false;
    const introduction = () => (met ? myRequest({ stage: 'MET', stageText: 'Vous avez échangé', can: ['reportOutcome'], loops: [owed()] }) : myRequest({ stage: 'CONNECTED', stageText: 'En relation', can: ['reportMeeting'] }));
    const { asked, container } = await at('/entraide/demande/introduction_1', {
      Introduction: () => ({ viewer: { introduction: introduction() } }),
      ReportMeeting: () => {
        met = true;
        return { reportMeeting: { result: introduction(), userErrors: [] } };
      },
    });
    await userEvent.click((await screen.findAllByText('Nous nous sommes vus'))[0]!);
    fireEvent.change(screen.getByRole('textbox', { name: /Date de l'échange/ }), { target: { value: '18/11/2026' } });
    await userEvent.click(screen.getByRole('button', { name: 'Nous nous sommes vus' }));
    await waitFor(() => expect(sent(asked, 'ReportMeeting')).toEqual({ introductionId: 'introduction_1', metOn: '2026-11-18', tookAway: null }));
    expect(await screen.findByRole('button', { name: 'Remercier Hervé' })).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('tells what came of it in one press, with an optional sentence', async () => {
    const { asked } = await one(myRequest({ stage: 'MET', can: ['reportOutcome'] }), { ReportOutcome: done('reportOutcome', myRequest({ stage: 'MET', outcome: 'CLARIFIED', can: ['reportOutcome'] })) });
    await userEvent.click(await screen.findByText('Dire ce que cela a donné'));
    await userEvent.click(screen.getByRole('button', { name: 'C\'est plus clair' }));
    await waitFor(() => expect(sent(asked, 'ReportOutcome')).toEqual({ introductionId: 'introduction_1', outcome: 'CLARIFIED', words: null, idempotencyKey: key }));
  });

  test('that was redirected leads to its draft, and the draft to the form', async () => {
    await one(myRequest({ stage: 'REDIRECTED', stageText: 'Une autre personne est proposée', suggestion: { id: 'person_ines', displayName: 'Inès Faure' }, draftOf: 'introduction_9', can: [] }));
    expect((await screen.findByRole('link', { name: 'Voir le brouillon' })).getAttribute('href')).toBe('/entraide/demande/introduction_9');
    cleanup();
    await one(myRequest({ id: 'introduction_9', stage: 'DRAFT', stageText: 'Brouillon', can: ['submit', 'withdraw'] }));
    expect((await screen.findByRole('link', { name: 'Reprendre la demande' })).getAttribute('href')).toBe('/reseau/person_herve/demander?brouillon=introduction_9');
  });

  test('of nobody yet: the page begins by where I can help', async () => {
    const { container } = await at('/entraide/demandes', { HelpWanted: () => ({ viewer: { helpWanted: [openAsk, { ...openAsk, id: 'ask_2' }] } }) });
    expect(await screen.findByRole('heading', { name: 'Commencez par donner : 2 demandes où vous pouvez aider' })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Je peux aider' })).toHaveLength(2);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('of somebody else is not there', async () => {
    await at('/entraide/demande/introduction_x', { Introduction: () => ({ viewer: { introduction: null } }) });
    expect(await screen.findByRole('heading', { name: 'Page introuvable' })).toBeTruthy();
  });
});
