import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, Refusal, visit, type Answers } from '@cordee/web/testing';
import { createPortalRouter } from '../router';
import { giving } from '../testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const at = (answers: Answers) => visit('/moi/entraide', createPortalRouter, { MyGiving: () => ({ viewer: { giving: giving() } }), ...answers });
const sent = (asked: readonly { name: string; variables: Record<string, unknown> }[], name: string) => asked.filter((one) => one.name === name).map(({ variables }) => variables['input'] as Record<string, unknown>);
const later = '2099-01-15';

describe('Moi, Entraide', () => {
  test('says how others see me, and each setting in words', async () => {
    const { container } = await at({});
    expect(await screen.findByText('Les autres lisent : « Répond volontiers ».')).toBeTruthy();
    expect(screen.getByText('Cheffe de projet énergie, je mène des chantiers jusqu’au bout.')).toBeTruthy();
    expect((screen.getByRole('checkbox', { name: 'Un second avis' }) as HTMLInputElement).checked).toBe(true);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('my line has 140 characters, counted, and stays 14 days', async () => {
    const { asked } = await at({ MyGiving: () => ({ viewer: { giving: giving({ positioning: null }) } }), SetPositioning: () => ({ setPositioning: { result: giving(), userErrors: [] } }) });
    const line = await screen.findByRole('textbox', { name: /Ma ligne de présentation/ });
    fireEvent.change(line, { target: { value: 'x'.repeat(143) } });
    expect(screen.getByText('3 caractères de trop')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Enregistrer' }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(line, { target: { value: 'Ingénieure énergie, je réduis les factures.' } });
    expect(screen.getByText('Reste 97 caractères')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(sent(asked, 'SetPositioning')).toEqual([{ line: 'Ingénieure énergie, je réduis les factures.' }]));
  });

  test('a line that is not two weeks old says when it can change, and has no button', async () => {
    await at({ MyGiving: () => ({ viewer: { giving: giving({ positioning: { line: 'Ingénieure.', since: '2026-11-20T08:00:00Z', changeableOn: later } }) } }) });
    expect(await screen.findByText((text) => text.replaceAll('\u00A0', ' ') === 'Modifiable à partir du 15 janvier 2099 : une ligne reste 14 jours.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Changer la ligne' })).toBeNull();
  });

  test('an offer is added by one press on a suggestion, and one taken back can be undone', async () => {
    const { asked } = await at({
      AddOffer: () => ({ addOffer: { result: giving(), userErrors: [] } }),
      WithdrawOffer: () => ({ withdrawOffer: { result: giving({ offers: [] }), userErrors: [] } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Nouvelles du campus' }));
    await waitFor(() => expect(sent(asked, 'AddOffer')).toEqual([{ kind: 'CAMPUS_NEWS', detail: null }]));
    await userEvent.click(screen.getByRole('button', { name: 'Retirer : Relire un CV' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(sent(asked, 'AddOffer').at(-1)).toEqual({ kind: 'CV_READ', detail: null }));
  });

  test('what I accept and how often is saved one setting at a time, the others as they stand', async () => {
    const { asked } = await at({ UpdateGiving: () => ({ updateGiving: { result: giving({ version: 4 }), userErrors: [] } }) });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Un second avis' }));
    await waitFor(() => expect(sent(asked, 'UpdateGiving')).toEqual([{ accepts: ['INFORMATION'], acceptsDirect: false, asksPerMonth: 4, introductionsPerMonth: 2, restingUntil: null, expectedVersion: 3 }]));
    await waitFor(() => expect((screen.getByLabelText('Demandes par mois, au plus') as HTMLSelectElement).disabled).toBe(false));
    await userEvent.selectOptions(screen.getByLabelText('Demandes par mois, au plus'), '0');
    await waitFor(() => expect(sent(asked, 'UpdateGiving').at(-1)).toMatchObject({ asksPerMonth: 0 }));
  });

  test('changed on another device meanwhile: both values side by side, and I decide', async () => {
    const { asked } = await at({
      UpdateGiving: ({ input }) =>
        (input as { expectedVersion: number }).expectedVersion === 3
          ? { updateGiving: { result: null, userErrors: [{ __typename: 'ConflictError', code: 'CONFLICT', message: 'x', path: null, currentVersion: 5, changedBy: 'Claire Bertin', changedAt: '2026-11-20T08:00:00Z', current: { asksPerMonth: 2 } }] } }
          : { updateGiving: { result: giving({ version: 6 }), userErrors: [] } },
    });
    await userEvent.selectOptions(await screen.findByLabelText('Demandes par mois, au plus'), '6');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('row', { name: 'Demandes par mois, au plus 6 2' })).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Garder ma saisie' }));
    await waitFor(() => expect(sent(asked, 'UpdateGiving').at(-1)).toMatchObject({ asksPerMonth: 6, expectedVersion: 5 }));
  });

  test('rests without a reason, and comes back from rest or silence by one press', async () => {
    const { asked } = await at({ UpdateGiving: () => ({ updateGiving: { result: giving(), userErrors: [] } }) });
    await userEvent.click((await screen.findAllByText('Me mettre en repos'))[0]!);
    fireEvent.change(screen.getByRole('textbox', { name: /De retour le/ }), { target: { value: '12/01/2027' } });
    await userEvent.click(screen.getByRole('button', { name: 'Me mettre en repos' }));
    await waitFor(() => expect(sent(asked, 'UpdateGiving')[0]).toMatchObject({ restingUntil: '2027-01-12' }));
    cleanup();
    const silent = await at({ MyGiving: () => ({ viewer: { giving: giving({ silent: true }) } }), ComeBack: () => ({ comeBack: { result: giving(), userErrors: [] } }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Reprendre les demandes' }));
    await waitFor(() => expect(silent.asked.some(({ name }) => name === 'ComeBack')).toBe(true));
  });

  test('keeps an employer and a person away from my requests', async () => {
    const { asked, container } = await at({
      MyGiving: () => ({ viewer: { giving: giving({ shieldedEmployers: [{ id: 'shield_1', employer: 'Énergies du Rhône' }], shieldedPeople: [{ id: 'shield_2', person: { id: 'person_tom', displayName: 'Tom Girard' } }] }) } }),
      AddShield: () => ({ addShield: { result: giving(), userErrors: [] } }),
      RemoveShield: () => ({ removeShield: { result: giving(), userErrors: [] } }),
    });
    await userEvent.click((await screen.findAllByText('Ajouter un employeur'))[0]!);
    await userEvent.type(screen.getByLabelText('Employeur'), 'Aciers du Nord');
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter un employeur' }));
    await waitFor(() => expect(sent(asked, 'AddShield')).toEqual([{ employer: 'Aciers du Nord' }]));
    await userEvent.click(screen.getByRole('button', { name: 'Retirer : Tom Girard' }));
    await waitFor(() => expect(sent(asked, 'RemoveShield')).toEqual([{ shieldId: 'shield_2' }]));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('that cannot be loaded is said', async () => {
    await at({ MyGiving: () => new Refusal({ code: 'INTERNAL' }) });
    expect(await screen.findByText('Les réglages d\'entraide n\'ont pas pu être chargés')).toBeTruthy();
  });
});
