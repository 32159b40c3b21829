import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ActionError } from '../client/useAction';
import { accessibilityFaults, show } from '../testing';
import { DateField } from './DateField';
import { dayFromText, textFromDay } from './day';
import { EditableField } from './EditableField';
import { Facts } from './Facts';
import { forgetDrafts } from './useDraft';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const field = (onSave: (value: string) => Promise<readonly ActionError[]>) => (
  <Facts>
    <EditableField label="Ville" name="me:city" value="Lyon" onSave={onSave} />
  </Facts>
);

describe('a field that is edited in its place', () => {
  test('saves on Enter and gives the focus back to its pencil', async () => {
    const save = jest.fn<(value: string) => Promise<readonly ActionError[]>>(async () => []);
    const { container } = await show(field(save));
    await userEvent.click(screen.getByRole('button', { name: 'Modifier : Ville' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Ville' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Ville' }), 'Nantes{Enter}');
    expect(save).toHaveBeenCalledWith('Nantes');
    expect(screen.getByText('Nantes')).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('keeps what is typed until it is saved, through a reload', async () => {
    await show(field(async () => []));
    await userEvent.click(screen.getByRole('button', { name: 'Modifier : Ville' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Ville' }), ' 3e');
    cleanup();
    await show(field(async () => []));
    expect((screen.getByRole('textbox', { name: 'Ville' }) as HTMLInputElement).value).toBe('Lyon 3e');
  });

  test('forgets it on Escape, and at sign-out', async () => {
    await show(field(async () => []));
    await userEvent.click(screen.getByRole('button', { name: 'Modifier : Ville' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Ville' }), ' 3e{Escape}');
    expect(screen.getByText('Lyon')).toBeTruthy();
    expect(localStorage.getItem('cordee:draft:me:city')).toBeNull();
    localStorage.setItem('cordee:draft:other', '{}');
    forgetDrafts();
    expect(localStorage.getItem('cordee:draft:other')).toBeNull();
  });

  test('shows what the server refuses beside the field', async () => {
    await show(field(async () => [{ code: 'INVALID_INPUT', message: 'La ville manque.' }]));
    await userEvent.click(screen.getByRole('button', { name: 'Modifier : Ville' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Ville' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Ville' }), '{Enter}');
    const input = screen.getByRole('textbox', { name: 'Ville' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('La ville manque.');
  });
});

describe('a typed date', () => {
  test.each([
    ['31/12/2027', '2027-12-31'],
    ['1.2.2027', '2027-02-01'],
    ['2027-12-31', '2027-12-31'],
    ['31/02/2027', null],
    ['demain', null],
  ])('%s is %s', (text, day) => {
    expect(dayFromText(text)).toBe(day);
  });

  test('reads as it is said', () => {
    expect(textFromDay('2027-12-31')).toBe('31/12/2027');
    expect(textFromDay('')).toBe('');
  });

  test('that cannot be read says how to write it, once one has left the field', async () => {
    const change = jest.fn();
    await show(<DateField label="Jusqu'au" value="" onChange={change} />);
    await userEvent.type(screen.getByRole('textbox'), '31/13/2027');
    expect(screen.queryByText(/se lit jour/)).toBeNull();
    await userEvent.tab();
    expect(screen.getByText(/se lit jour/)).toBeTruthy();
    expect(change).not.toHaveBeenCalledWith(expect.stringContaining('2027'));
  });

  test('may be chosen from a calendar, which writes it as it is said', async () => {
    const open = jest.fn();
    HTMLInputElement.prototype.showPicker = open;
    const change = jest.fn();
    const { container } = await show(<DateField label="Reçu le" value="2026-11-20" onChange={change} choosable />);
    await userEvent.click(screen.getByRole('button', { name: 'Choisir dans le calendrier : Reçu le' }));
    expect(open).toHaveBeenCalledTimes(1);
    fireEvent.change(container.querySelector('input[type="date"]') as HTMLInputElement, { target: { value: '2026-11-03' } });
    expect(change).toHaveBeenCalledWith('2026-11-03');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
