import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, boot, president, visit, type Answers, type Asked } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office, page } from '../testing/answers';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const person = (id: string, displayName: string) => ({ id: `person_${id}`, displayName, school: 'Mines Paris', graduationYear: 1992 });
const report = (more: object = {}) => ({
  id: 'report_1', at: '2026-11-25T09:00:00Z', dueAt: '2099-11-28T09:00:00Z', reason: 'SELLING', note: 'C’est une offre commerciale.', reporterRole: 'TARGET', why: 'Votre parcours dans l’énergie ressemble au mien.', connectorWords: 'Je la connais bien.', answer: null,
  stateLabel: 'Auprès de la personne', asksOfSeeker30Days: 2, reportsAboutSeeker: 0, settledAt: null, decision: null, message: null, settledBy: null,
  reporter: person('herve', 'Hervé de Kermadec'), seeker: person('claire', 'Claire Lacroix'), contact: person('herve', 'Hervé de Kermadec'), connector: person('joelle', 'Joëlle Lefebvre'), ...more,
});
const figures = (more: object = {}) => office({
  introductionFigures: { states: [{ state: 'WITH_CONNECTOR', label: 'Auprès de l’intermédiaire', count: 4, over5Days: 2 }], reasons: [{ role: 'CONNECTOR', reason: 'NOT_NOW', count: 6 }], closedLoops: { begun: 10, thanked: 9, withNews: 8, closed: 7, rate: 0.7 }, ...more },
});
const templates = office({ moderationTemplates: [{ key: 'tooGeneral', decision: 'RETURNED', title: 'Préciser la demande', text: 'Une demande plus précise aura plus de chances.' }] });
const moderator: Answers = { HeldInvitations: () => office({ heldInvitations: [] }), Boot: () => boot({ ...president, permissions: [...president.permissions, 'introductions.read', 'introductions.moderate'] }) };
const open = (path = '/admin/entraide', more: Answers = {}) =>
  visit(path, createAdminRouter, { ...moderator, HelpFigures: () => figures(), HelpReports: ({ open: waiting }) => office({ introductionReports: page(waiting ? [report()] : []) }), ModerationTemplates: () => templates, ...more });
const inputs = (asked: readonly Asked[]) => asked.filter(({ name }) => name === 'SettleReport').map(({ variables }) => variables['input']);

describe('mutual help, for the office', () => {
  test('shows counts and states, and the figure for the board', async () => {
    const { container } = await open();
    expect(await screen.findByText(/70 % des personnes qui ont aidé/)).toBeTruthy();
    const states = screen.getByRole('table', { name: 'Où en sont les demandes' });
    expect(within(states).getByRole('row', { name: /Auprès de l’intermédiaire/ }).textContent).toMatch(/42$/);
    expect(screen.getByText('Pas maintenant')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('says nothing in percent of fewer than five', async () => {
    await open('/admin/entraide', { HelpFigures: () => figures({ reasons: [], closedLoops: { begun: 3, thanked: 1, withNews: 0, closed: 0, rate: null } }) });
    expect(await screen.findByText('Moins de cinq coups de main : pas de pourcentage.')).toBeTruthy();
    expect(screen.getByText('Pas assez de réponses pour en dire quelque chose.')).toBeTruthy();
  });

  test('asks for the year that the address names', async () => {
    const { asked } = await open('/admin/entraide?period=lastYear');
    const year = new Date().getFullYear() - 1;
    await waitFor(() => expect(asked.find(({ name }) => name === 'HelpFigures')?.variables).toEqual({ from: `${year}-01-01`, to: `${year}-12-31` }));
  });

  test('shows the words of a report folded, and settles it with a template that one adapts', async () => {
    const { asked } = await open('/admin/entraide', { SettleReport: () => ({ settleReport: { result: report({ settledAt: '2026-11-26T09:00:00Z', decision: 'RETURNED', why: null, connectorWords: null }), userErrors: [] } }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Décider de la demande de Claire Lacroix' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: /Rendre pour réécrire/ }));
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Préciser la demande' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Message/ }), ' Merci.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rendre pour réécrire' }));
    await waitFor(() => expect(inputs(asked)).toMatchObject([{ reportId: 'report_1', decision: 'RETURNED', message: 'Une demande plus précise aura plus de chances. Merci.', personId: null }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('keeps what was typed when the decision is refused', async () => {
    await open('/admin/entraide', { SettleReport: () => ({ settleReport: { result: null, userErrors: [{ code: 'INVALID_INPUT', message: 'La personne manque.', path: ['input', 'personId'] }] } }) });
    await userEvent.click(await screen.findByRole('button', { name: /^Décider/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: /Orienter ailleurs/ }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Message/ }), 'Quelqu’un de plus proche');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Orienter ailleurs' }));
    expect((await within(dialog).findAllByText('La personne manque.')).length).toBeGreaterThan(0);
    expect((within(dialog).getByRole('textbox', { name: /Message/ }) as HTMLTextAreaElement).value).toBe('Quelqu’un de plus proche');
  });

  test('is quiet when nothing waits', async () => {
    await open('/admin/entraide', { HelpReports: () => office({ introductionReports: page([]) }), HelpFigures: () => figures({ states: [], reasons: [], closedLoops: { begun: 0, thanked: 0, withNews: 0, closed: 0, rate: null } }) });
    expect(await screen.findByText(/Aucun signalement en attente/)).toBeTruthy();
    expect(await screen.findByText(/^Aucune demande pour l.instant\.$/)).toBeTruthy();
    expect(screen.getByText('Aucun coup de main sur cette période.')).toBeTruthy();
  });
});
