import { describe, expect, it } from '@jest/globals';
import { BadConfiguration, Config } from './config';

const minimum = { DATABASE_URL: 'postgres://cordee_app:app@127.0.0.1/cordee', CORDEE_SECRET: 'dev' };
const production = {
  NODE_ENV: 'production', CORDEE_SECRET: 'q8V3mZr0yLw5cKx2tN7pHd4sBf9gJa1e', PUBLIC_URL: 'https://{association}.example.org', SMTP_URL: 'smtps://mail.example.org',
  DATABASE_URL: 'postgres://cordee_app:a-long-password-1@db/cordee', QUEUE_DATABASE_URL: 'postgres://cordee_queue:a-long-password-2@db/cordee',
};

describe('Configuration', () => {
  it('has defaults for everything but the database and the secret', () => {
    const config = Config.from(minimum);
    expect([config.port, config.secure, config.publicUrl('mines'), config.publicUrl(null)]).toEqual([3000, false, 'http://mines.localhost:3000', 'http://localhost:3000']);
  });

  it('names every problem at once', () => {
    expect(() => Config.from({ PORT: 'x' })).toThrow(BadConfiguration);
    try {
      Config.from({ PORT: 'x' });
    } catch (error) {
      expect((error as BadConfiguration).problems.join()).toMatch(/PORT.*DATABASE_URL.*CORDEE_SECRET/s);
    }
  });

  it('lets a complete production start', () => {
    expect(Config.from(production).secure).toBe(true);
  });

  it.each([
    ['a short secret', { CORDEE_SECRET: 'short' }], ['no secret', { CORDEE_SECRET: '' }], ['plain http', { PUBLIC_URL: 'http://{association}.example.org' }],
    ['no public address', { PUBLIC_URL: '' }], ['no mail server', { SMTP_URL: '' }], ['a default database password', { DATABASE_URL: 'postgres://cordee_app:cordee@db/cordee' }],
    ['a short queue password', { QUEUE_DATABASE_URL: 'postgres://cordee_queue:q@db/cordee' }],
  ])('refuses to start production with %s', (_, change) => {
    expect(() => Config.from({ ...production, ...change })).toThrow(BadConfiguration);
  });

  it.each([
    ['mines.localhost:3000', 'mines'], ['localhost:3000', null], ['127.0.0.1:3000', null], ['mines.localhost:4000', 'mines'], ['localhost', null],
    ['a.b.localhost:3000', undefined], ['mines.example.org', undefined], ['-x.localhost', undefined], ['', undefined],
  ])('reads the association of the host %j as %j', (host, subdomain) => {
    expect(Config.from(minimum).subdomainOf(host)).toBe(subdomain);
  });
});
