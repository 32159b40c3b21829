import { beforeAll, describe, expect, test } from '@jest/globals';
import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { chosenLanguage, switchDisplay } from './display';

describe('the display switch', () => {
  let server: FastifyInstance;

  beforeAll(async () => {
    server = Fastify();
    await server.register(fastifyCookie);
    switchDisplay(server, { secure: true });
    server.get('/', async (request, reply) => reply.type('text/html').send(`<!doctype html><html lang="${chosenLanguage(request) ?? 'fr'}">`));
    server.get('/admin/', async (_request, reply) => reply.type('text/html').send('<!doctype html>\n<html lang="fr">'));
  });

  const press = (payload: object, referer?: string) =>
    server.inject({ method: 'POST', url: '/affichage', payload, headers: { host: 'mines.example.org', ...(referer ? { referer } : {}) } });

  test('keeps the choice and goes back to the page it came from', async () => {
    const answer = await press({ theme: 'dark' }, 'https://mines.example.org/connexion?suite=/admin');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/connexion?suite=/admin']);
    expect(answer.cookies[0]).toMatchObject({ name: 'cordee-theme', value: 'dark', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  });

  test.each([undefined, 'https://elsewhere.example/page', 'nonsense'])('goes home when it came from %s', async (referer) => {
    expect((await press({ locale: 'en' }, referer)).headers.location).toBe('/');
  });

  test('keeps nothing that it does not offer', async () => {
    expect((await press({ theme: '"><script>', locale: 'xx' })).cookies).toEqual([]);
  });

  test('forgets the choice when the device is to decide', async () => {
    expect((await press({ theme: 'system' })).cookies[0]).toMatchObject({ name: 'cordee-theme', value: '' });
  });

  test('paints our own pages as chosen, and leaves the web apps alone', async () => {
    const get = async (url: string, cookie: string) => (await server.inject({ url, headers: { cookie } })).body;
    expect(await get('/', 'cordee-theme=dark; cordee-locale=en')).toBe('<!doctype html><html data-theme="dark" lang="en">');
    expect(await get('/', 'cordee-theme=purple; cordee-locale=xx')).toBe('<!doctype html><html lang="fr">');
    expect(await get('/admin/', 'cordee-theme=dark')).toBe('<!doctype html>\n<html lang="fr">');
  });
});
