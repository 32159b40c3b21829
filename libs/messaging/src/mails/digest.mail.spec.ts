import { performance } from 'node:perf_hooks';
import { describe, expect, test } from '@jest/globals';
import { digestMail, type DigestValues } from './digest.mail';

const brand = { name: 'Mines', colour: '#7a1f4b' };
const values: DigestValues = {
  greeting: 'Bonjour Claire',
  subject: 'De nouveaux visages dans votre réseau',
  preheader: 'Paul Essai a rejoint le réseau, promotion 2004.',
  sections: [
    { title: 'Ce qui vous attend', lines: [{ text: 'Vos informations sont-elles encore exactes ?' }] },
    { title: 'Nouveaux visages', lines: [{ linkText: 'Paul Essai a rejoint le réseau, promotion 2004.', url: 'https://mines.example.org/reseau?graduationYear=2004' }] },
  ],
  buttonText: 'Confirmer mes informations',
  buttonUrl: 'https://mines.example.org/encore-exact/abc',
  why: 'Votre adresse est inscrite au résumé de Mines, au plus une fois par semaine.',
  preferencesUrl: 'https://mines.example.org/preferences/abc',
  unsubscribeUrl: 'https://mines.example.org/desabonnement/abc',
};

describe('the digest mail', () => {
  test('lets nothing of a name become markup', () => {
    const { html } = digestMail.render({ locale: 'fr', brand }, { ...values, greeting: 'Bonjour <img src=x onerror=alert(1)>' });
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;img src=x');
  });

  test('is drawn once and then only filled in', () => {
    digestMail.render({ locale: 'fr', brand }, values);
    const rounds = 5_000;
    const start = performance.now();
    for (let round = 0; round < rounds; round++) digestMail.render({ locale: 'fr', brand }, values);
    const micros = ((performance.now() - start) * 1_000) / rounds;
    process.stdout.write(`digest: ${micros.toFixed(1)} µs to render HTML and text\n`);
    expect(micros).toBeLessThan(500);
  });

  test('of seven long items stays far below what mail programs cut off', () => {
    const lines = Array.from({ length: 7 }, () => ({ linkText: 'mot '.repeat(60), url: 'https://mines.example.org/reseau' }));
    const { html } = digestMail.render({ locale: 'fr', brand }, { ...values, sections: lines.map((line) => ({ title: 'Ce qui vous attend', lines: [line] })) });
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});
