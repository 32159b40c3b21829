import { jest } from '@jest/globals';
import { act, configure, render, type RenderResult } from '@testing-library/react';
import { createMemoryHistory, RouterProvider, type AnyRouter, type RouterHistory } from '@tanstack/react-router';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { Providers } from '../app/start';
import { createApiClient } from '../client/client';
import { SignedIn } from '../app/SignedIn';
import { startI18n } from '../i18n/i18n';

// A lazy route and a busy machine take their time; and a missed element says what was looked for, not the whole page.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000, getElementError: (message) => new Error(message?.split('\n\n')[0] ?? 'not found') });

type Variables = Record<string, unknown>;
/** What the server would answer to an operation: data, or an error code. */
export type Answers = Record<string, (variables: Variables) => unknown>;
export interface Asked {
  readonly name: string;
  readonly variables: Variables;
}

/** A top-level error, as the API words it. */
export class Refusal {
  constructor(readonly extensions: Record<string, unknown>) {}
}

/** In the place of the network: answers each operation by its name, and remembers what was asked. */
export function fixtures(answers: Answers, asked: Asked[] = []): typeof fetch {
  return async (_url, request) => {
    const { operationName = '', variables = {} } = JSON.parse(String(request?.body)) as { operationName?: string; variables?: Variables };
    asked.push({ name: operationName, variables });
    const answer = answers[operationName];
    if (!answer) throw new Error(`The test has no answer for ${operationName}`);
    const data = await answer(variables);
    const body = data instanceof Refusal ? { data: null, errors: [{ message: 'refused', extensions: data.extensions }] } : { data };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  };
}

export const brand = { id: 'association_1', name: 'Mines', subdomain: 'mines', colour: '#1f5a7a', url: 'http://mines.localhost:3000', locale: 'fr', addressForm: 'VOUS' };

/** The president, signed in at Mines. */
export const president = {
  locale: 'fr',
  roles: ['PRESIDENT'],
  permissions: ['office.read', 'people.read', 'people.write', 'people.import', 'people.export', 'people.invite', 'views.manage', 'events.read', 'events.manage', 'association.settings', 'roles.read', 'roles.grant', 'journal.read', 'jobs.read', 'jobs.rerun'],
  emails: ['claire@example.org'],
  person: { id: 'person_claire', displayName: 'Claire Bertin', firstName: 'Claire' },
  associations: [brand],
};

export const boot = (viewer: object | null = president) => ({ site: { association: brand }, viewer });

interface Shown extends RenderResult {
  readonly asked: Asked[];
  readonly history: RouterHistory;
}

/** A component alone, with languages, theme, toasts and an API of fixtures. */
export async function show(ui: ReactNode, answers: Answers = {}, locale: 'fr' | 'en' = 'fr'): Promise<RenderResult & { asked: Asked[] }> {
  const asked: Asked[] = [];
  const i18n = await startI18n(locale);
  const client = createApiClient(fixtures(answers, asked));
  const shown = await act(async () =>
    render(
      <Providers client={client} i18n={i18n} env="test">
        {ui}
      </Providers>,
    ),
  );
  return { ...shown, asked };
}

/** A whole app at an address, as a signed-in person finds it. */
export async function visit(path: string, createRouter: (history: RouterHistory) => AnyRouter, answers: Answers, locale: 'fr' | 'en' = 'fr'): Promise<Shown> {
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createRouter(history);
  const shown = await show(
    <SignedIn>
      <RouterProvider router={router} />
    </SignedIn>,
    { Boot: () => boot(), ...answers },
    locale,
  );
  return { ...shown, history };
}

/** What axe finds wrong, one line each; colours are for the browser tests, jsdom paints nothing. */
export async function accessibilityFaults(container: Element): Promise<string[]> {
  HTMLCanvasElement.prototype.getContext = () => null;
  const { violations } = await axe.run(container, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Lets a given time of real waiting pass, inside act. */
export const settle = (ms = 0): Promise<void> => act(async () => new Promise<void>((done) => setTimeout(done, ms)));
