import { afterEach, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults, visit } from '@cordee/web/testing';
import { createAdminRouter } from '../router';
import { office, page } from '../testing/answers';

afterEach(cleanup);

const line = { id: 'activity_1', at: '2026-11-20T10:00:00Z', actor: 'Claire Bertin', verb: 'person.corrected', text: 'a modifié une fiche', changed: ['city'], before: { city: 'Paris' }, after: { city: 'Lyon' } };

test('the journal shows values before and after, and filters by what was done', async () => {
  const { asked, container, history } = await visit('/admin/journal', createAdminRouter, { Journal: () => office({ journal: page([line]) }) });
  await userEvent.click(await screen.findByText('Avant et après'));
  expect(screen.getByRole('heading', { level: 2, name: /^20\snovembre\s2026$/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: 'Ville Paris Lyon' })).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.selectOptions(screen.getByLabelText('Action'), 'person.corrected');
  await waitFor(() => expect(history.location.search).toBe('?verb=person.corrected'));
  await waitFor(() => expect(asked.at(-1)?.variables).toEqual({ verb: 'person.corrected', first: 50 }));
});

test('a failed task is run again from its row', async () => {
  const job = { id: 'failure_1', name: 'messaging.deliverDigests', code: 'SMTP_REFUSED', requestId: '0199a3f0-1234567890ab', failedAt: '2026-11-20T10:00:00Z' };
  let jobs = [job];
  const { container } = await visit('/admin/journal/echecs', createAdminRouter, {
    FailedJobs: () => office({ failedJobs: jobs }),
    RerunJob: () => {
      jobs = [];
      return { rerunJob: { result: { id: job.id }, userErrors: [] } };
    },
  });
  const again = await screen.findByRole('button', { name: 'Relancer messaging.deliverDigests' });
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(again);
  expect(await screen.findByText('Aucune tâche en échec')).toBeTruthy();
});
