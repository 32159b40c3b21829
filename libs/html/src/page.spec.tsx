import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { runInScope, systemScope } from '@cordee/platform';
import { Actions, Button, Card, Checkbox, CodeField, ErrorPage, ErrorSummary, failureStatus, Field, Form, Notice, Page, Radios, renderPage, Select } from './index';

const brand = { name: 'Mines <Paris>', colour: '#ffe600' };
const errors = { email: 'L’adresse e-mail manque.', year: undefined };

const sample = (locale: 'fr' | 'en') => renderPage(
  <Page locale={locale} title="Connexion" brand={brand} theme="dark" description="Entrez" openGraph={{ url: 'https://mines.example.org/' }} failed>
    <ErrorSummary locale={locale} errors={errors} />
    <Notice meaning="paid"><p>Fait</p></Notice>
    <Card title="Vous">
      <Form action="/connexion" hidden={{ suite: '/admin' }}>
        <Field name="email" label="E-mail" type="email" autoComplete="email" hint="Celle de l’association" error={errors.email} locale={locale} />
        <CodeField name="code" label="Code" />
        <Radios name="kind" label="Genre" options={[{ value: 'a', label: 'A' }]} value="a" />
        <Select name="day" label="Jour" options={[{ value: '1', label: 'Lundi' }]} value="1" />
        <Checkbox name="ok" label="Oui" checked />
        <Actions><Button>Continuer</Button><Button look="quiet" href="/">Annuler</Button></Actions>
      </Form>
    </Card>
  </Page>,
);

describe('a public page', () => {
  test.each(['fr', 'en'] as const)('is whole in %s', (locale) => {
    expect(sample(locale).replace(/<style>.*?<\/style>/s, '<style/>')).toMatchSnapshot();
  });

  test('has no script, one h1, its language and its landmarks', () => {
    const html = sample('fr');
    expect(html).toMatch(/^<!doctype html><html lang="fr" data-theme="dark">/);
    expect(html).not.toMatch(/<script|onclick|javascript:/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const landmark of ['<header', '<main', '<footer']) expect(html).toContain(landmark);
    expect(html).toContain('Mines &lt;Paris&gt;');
  });

  test('weighs under 10 kB compressed', () => {
    expect(gzipSync(sample('fr')).length).toBeLessThan(10_000);
  });

  test('reads a field’s hint and error out with it', () => {
    expect(sample('fr')).toContain('aria-describedby="email-hint email-error" aria-invalid="true"');
    expect(sample('fr')).toContain('<a href="#email">L’adresse e-mail manque.</a>');
  });

  test('says whose association it is at its foot, and speaks for itself where there is none', () => {
    const foot = (brandOf: typeof brand | null) => /<p>([^<]*)<\/p><\/footer>/.exec(renderPage(<Page locale="fr" title="Accueil" brand={brandOf}>x</Page>))?.[1];
    expect([foot(brand), foot(null)]).toEqual(['Association propulsée par Cordée, logiciel libre', 'Cordée, logiciel libre']);
  });

  test('addresses people as the association does when it fails', () => {
    const late = () => renderPage(<ErrorPage locale="fr" brand={brand} failure={{ kind: 'rateLimited', retryAfterSeconds: 61 }} />);
    expect(runInScope(systemScope('a', { addressForm: 'TU' }), late)).toContain('Patiente 2\u00A0minutes, puis recommence.');
    expect(runInScope(systemScope('b'), late)).toContain('Patientez 2\u00A0minutes, puis recommencez.');
  });

  test('says what to do next when it fails', () => {
    const late = renderPage(<ErrorPage locale="fr" brand={null} failure={{ kind: 'rateLimited', retryAfterSeconds: 61 }} />);
    expect(late).toContain('Patientez 2\u00A0minutes');
    expect(renderPage(<ErrorPage locale="en" brand={brand} failure={{ kind: 'internal', reference: 'r9' }} />)).toContain('r9');
    for (const kind of ['notFound', 'expired', 'forbidden'] as const) {
      expect(renderPage(<ErrorPage locale="fr" brand={brand} failure={{ kind }} />)).toMatch(/<a class="button" href="\/">/);
      expect(failureStatus[kind]).toBeGreaterThanOrEqual(403);
    }
  });
});
