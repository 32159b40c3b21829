import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RouterProvider } from '@tanstack/react-router';
import { cleanup, screen } from '@testing-library/react';
import { accessibilityFaults, settle, show } from '@cordee/web/testing';
import { createGallery } from './createGallery';
import { sections } from './sections';
import { COLOURS, searchOf, settingsOf } from './settings';

const HERE = join(process.cwd(), 'apps/gallery/src');
const FRAMES = { parts: ['Form'], mails: ['identity.signIn'] };
/** What holds a page together and shows nothing of its own, or is part of something that is shown. */
const NOT_SHOWN = ['AddressFormContext', 'AfterAWhile', 'MAIN_ID', 'Money', 'Providers', 'SessionContext', 'SignedIn', 'SiteName', 'ToastProvider'];

const AFTER_TRANSITIONS_MS = 300;

const fetchBefore = globalThis.fetch;
beforeEach(() => {
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(FRAMES), { headers: { 'content-type': 'application/json' } }));
});
afterEach(() => {
  cleanup();
  globalThis.fetch = fetchBefore;
  localStorage.clear();
});

const open = async (search = '') => {
  const settings = settingsOf(search);
  const shown = await show(<RouterProvider router={createGallery(settings)} />, {}, settings.locale);
  await screen.findByTitle('identity.signIn');
  await settle(AFTER_TRANSITIONS_MS);
  return shown;
};

describe('the gallery', () => {
  test.each(['', '?locale=en', '?form=TU&scheme=dark'])('shows every state of every section (%s)', async (search) => {
    const { container } = await open(search);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(expect.arrayContaining([...sections.map(({ title }) => title), 'Public pages', 'Mails']));
    const states = [...container.querySelectorAll<HTMLElement>('[data-state]')];
    expect(states.map(({ dataset }) => dataset['state'])).toEqual(sections.flatMap((section) => Object.keys(section.states)));
    for (const state of states) expect(state.lastElementChild?.innerHTML).not.toBe('');
  });

  test('is accessible, as far as that does not depend on paint', async () => {
    const { container } = await open();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('begins at its top, though some states take the focus', async () => {
    await open();
    expect([document.activeElement, document.title]).toEqual([document.body, 'Gallery · Cordée']);
  });

  test('has every file of sections, and shows every component that the web apps share', () => {
    const files = readdirSync(join(HERE, 'sections')).filter((file) => file !== 'index.ts');
    const index = readFileSync(join(HERE, 'sections/index.ts'), 'utf8');
    expect(files.filter((file) => !index.includes(`'./${file.replace('.tsx', '')}'`))).toEqual([]);
    const used = files.map((file) => readFileSync(join(HERE, 'sections', file), 'utf8')).join('\n');
    const shared = [...readFileSync('libs/web/src/index.ts', 'utf8').matchAll(/^export \{(.*)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
    const missing = shared.filter((name) => /^[A-Z]/.test(name) && !NOT_SHOWN.includes(name) && !new RegExp(`<${name}\\b|\\b${name}[,)]`).test(used));
    expect(missing).toEqual([]);
  });
});

test('the address says the settings, and what it misspells is as usual', () => {
  const chosen = { locale: 'en', scheme: 'dark', form: 'TU', colour: COLOURS[2].value } as const;
  expect(settingsOf(searchOf(chosen))).toEqual(chosen);
  expect(settingsOf('?locale=de&scheme=x&form=y&colour=red')).toEqual({ locale: 'fr', scheme: 'light', form: 'VOUS', colour: COLOURS[1].value });
});
