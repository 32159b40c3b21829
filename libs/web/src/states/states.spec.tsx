import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, settle, show } from '../testing';
import { ConflictDialog } from './ConflictDialog';
import { EmptyFilters } from './Empty';
import { ErrorState } from './ErrorState';
import { ErrorSummary } from './ErrorSummary';
import { OfflineBanner } from './OfflineBanner';
import { SkeletonRows } from './Skeleton';
import { ToastProvider, UNDO_MS, useToast } from './Toasts';

afterEach(cleanup);

describe('loading', () => {
  test('shows nothing at first, then the shape of what comes after 150 ms', async () => {
    const { container } = await show(<SkeletonRows rows={2} widths={['50%']} />);
    expect(container.querySelector('[aria-hidden] span')).toBeNull();
    await settle(170);
    expect(container.querySelectorAll('[aria-hidden] span')).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toContain('Chargement');
  });
});

describe('an error', () => {
  test('says what failed, that nothing was lost, and the end of its reference', async () => {
    const retry = jest.fn();
    const { container } = await show(<ErrorState what="La liste n'a pas pu être chargée" failure={{ kind: 'unexpected', reference: '0199a3f0-aaaa-7bbb-8ccc-1234567890ab' }} onRetry={retry} />);
    expect(screen.getByRole('alert').textContent).toContain('Rien n\'a été perdu');
    expect(screen.getByRole('alert').textContent).toContain('567890AB');
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(retry).toHaveBeenCalledTimes(1);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('that forbids says who can grant the role', async () => {
    await show(<ErrorState what="x" failure={{ kind: 'forbidden', grantedBy: ['Claire Bertin'] }} onRetry={() => undefined} />);
    expect(screen.getByText('Claire Bertin peut l\'accorder.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the summary of errors', () => {
  test('takes the focus and leads to the field', async () => {
    const { container } = await show(
      <>
        <ErrorSummary errors={[{ code: 'INVALID_INPUT', message: 'Le nom manque.', path: ['lastName'] }]} fieldId={(path) => `field-${path.at(-1)}`} />
        <label>
          Nom <input id="field-lastName" />
        </label>
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    await userEvent.click(screen.getByRole('link', { name: 'Le nom manque.' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('filters that nothing passes', () => {
  test('are cleared by one press', async () => {
    const clear = jest.fn();
    await show(<EmptyFilters title="Aucun membre ne correspond" onClear={clear} />);
    await userEvent.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    expect(clear).toHaveBeenCalled();
  });
});

describe('the conflict dialog', () => {
  const props = { opened: true, changedBy: 'Aïcha Benali', changedAt: new Date(Date.now() - 120_000).toISOString(), lines: [{ label: 'Ville', mine: 'Lyon', theirs: 'Nantes' }], onClose: () => undefined };

  test('names who changed it and when, and shows both values side by side', async () => {
    await show(<ConflictDialog {...props} onKeepMine={() => undefined} onTakeTheirs={() => undefined} />);
    expect(screen.getByRole('dialog', { name: 'Modifié par Aïcha Benali il y a 2 minutes' })).toBeTruthy();
    const row = screen.getByRole('row', { name: 'Ville Lyon Nantes' });
    expect(row.hasAttribute('data-differs')).toBe(true);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  test('lets the person decide', async () => {
    const [mine, theirs] = [jest.fn(), jest.fn()];
    await show(<ConflictDialog {...props} onKeepMine={mine} onTakeTheirs={theirs} />);
    await userEvent.click(screen.getByRole('button', { name: 'Garder ma saisie' }));
    await userEvent.click(screen.getByRole('button', { name: 'Garder la valeur actuelle' }));
    expect([mine.mock.calls.length, theirs.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a toast', () => {
  function Page({ undo }: { undo: () => void }) {
    const toast = useToast();
    return <button onClick={() => toast({ message: 'Enregistré', undo })}>Enregistrer</button>;
  }

  test('leads to what came of it', async () => {
    function Made() {
      const toast = useToast();
      return <button onClick={() => toast({ message: 'Reçu fait', link: { href: '/files/receipt_1', label: 'Voir le reçu' } })}>Faire</button>;
    }
    await show(<Made />);
    await userEvent.click(screen.getByText('Faire'));
    expect(screen.getByRole('link', { name: 'Voir le reçu' }).getAttribute('href')).toBe('/files/receipt_1');
  });

  test('offers to undo for ten seconds', async () => {
    const undo = jest.fn();
    await show(
      <ToastProvider>
        <Page undo={undo} />
      </ToastProvider>,
    );
    expect(UNDO_MS).toBe(10_000);
    await userEvent.click(screen.getByText('Enregistrer'));
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Enregistré')).toBeNull();
  });
});

describe('the network', () => {
  test('is missed aloud, and its return is silent', async () => {
    const online = jest.spyOn(navigator, 'onLine', 'get');
    await show(<OfflineBanner />);
    expect(screen.getByRole('status').textContent).toBe('');
    online.mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(screen.getByRole('status').textContent).toContain('Hors connexion');
    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
