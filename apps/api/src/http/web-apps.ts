import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Config, Scope } from '@cordee/platform';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refuse';
import { contentSecurityPolicy, sitesOf, WEB_APP_POLICY } from './security-headers';

const PORTAL_ROUTES = ['/accueil', '/agenda', '/agenda/*', '/reseau', '/reseau/*', '/entraide', '/entraide/*', '/moi', '/moi/*'];
const ADMIN_ROUTES = ['/admin', '/admin/', '/admin/*'];
/** Asked by browsers for every page that names none. */
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#1f5a7a" stroke-width="3.2" stroke-linecap="round"><style>@media (prefers-color-scheme: dark){svg{stroke:#9cc7de}}</style><path d="M18.6 20.9A8 8 0 1 1 19.4 12"/><path d="M13.4 11.1A8 8 0 1 1 12.6 20"/></svg>';
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The two web apps: their files, and their one page on each of their routes.
 * @param webRoot the folder that holds the built `admin` and `portal`
 */
export async function serveWebApps(fastify: FastifyInstance, config: Config, webRoot: string): Promise<void> {
  await serveFiles(fastify, join(webRoot, 'portal'), '/portail/', true);
  await serveFiles(fastify, join(webRoot, 'admin', 'assets'), '/admin/assets/', false);
  const policy = contentSecurityPolicy(WEB_APP_POLICY, sitesOf(config));
  const page = (app: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    const elsewhere = signInPath(request.scope, request.url);
    if (elsewhere) return reply.redirect(elsewhere, 303);
    const html = await readFile(join(webRoot, app, 'index.html'), 'utf8').catch(() => null);
    if (html === null) return refuse(request, reply, { status: 404, code: 'NOT_FOUND' });
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(html);
  };
  for (const route of PORTAL_ROUTES) fastify.get(route, page('portal'));
  for (const route of ADMIN_ROUTES) fastify.get(route, page('admin'));
  serveFont(fastify);
  fastify.get('/favicon.ico', (_request, reply) => reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(ICON));
}

/** Where to go instead, when nobody with a record of this association is signed in. */
export function signInPath(scope: Scope | null, url: string): string | null {
  if (!scope?.associationId) return '/';
  if (scope.actor) return null;
  return scope.accountId ? '/connexion/fiche' : `/connexion?suite=${encodeURIComponent(url)}`;
}

async function serveFiles(fastify: FastifyInstance, root: string, prefix: string, decorateReply: boolean): Promise<void> {
  if (!existsSync(root)) return;
  await fastify.register(fastifyStatic, {
    root, prefix, decorateReply, index: false, preCompressed: true, cacheControl: false, dotfiles: 'ignore',
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : 'public, max-age=3600'),
  });
}

/** The one font of the public pages, out of its package. */
function serveFont(fastify: FastifyInstance): void {
  const file = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
  let font: Promise<Buffer> | null = null;
  fastify.get('/fonts/inter-latin.woff2', async (_request, reply) => reply.header('cache-control', FOR_EVER).type('font/woff2').send(await (font ??= readFile(file))));
}
