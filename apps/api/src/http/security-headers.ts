import { createHash } from 'node:crypto';
import { type Config, redactUrl } from '@cordee/platform';
import type { FastifyInstance } from 'fastify';
import fastifyHelmet from '@fastify/helmet';

/** What each kind of answer may load. Scripts are files of our own, nowhere inline. */
export interface ContentPolicy {
  /** `'unsafe-inline'` for the web apps, whose components set styles from script; hashes for pages; nothing else. */
  styles: readonly string[];
}

const SELF = "'self'";
/** Mantine writes style elements and attributes at run time. */
export const WEB_APP_POLICY: ContentPolicy = { styles: [SELF, "'unsafe-inline'"] };

/** @param sites every host of this installation: creating an association or changing to another one goes there by a form */
export function contentSecurityPolicy({ styles }: ContentPolicy, sites: readonly string[]): string {
  return [
    `default-src ${SELF}`, `script-src ${SELF}`, `style-src ${styles.join(' ')}`, `img-src ${SELF} data:`, `font-src ${SELF}`, `connect-src ${SELF}`,
    "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", `form-action ${[SELF, ...sites].join(' ')}`,
  ].join('; ');
}

export const sitesOf = (config: Config): string[] => [config.publicUrl(null), config.publicUrl('*')];

export async function setSecurityHeaders(fastify: FastifyInstance, config: Config): Promise<void> {
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: false, // set below, because it depends on the page
    strictTransportSecurity: config.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  const sites = sitesOf(config);
  fastify.addHook('onRequest', async (request, reply) => {
    // A default that static files and public pages overrule: what an association shows stays out of shared caches.
    reply.header('cache-control', 'no-store').header('x-request-id', request.id);
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    // Without a referrer browsers post a page's forms with `Origin: null`: only pages whose address is a secret go so far.
    if (isPage && !hasTokenPath(request.url)) reply.header('referrer-policy', 'same-origin');
    if (reply.hasHeader('content-security-policy')) return;
    const styles = isPage && typeof payload === 'string' ? inlineStyles(payload) : [];
    reply.header('content-security-policy', contentSecurityPolicy({ styles: [SELF, ...styles] }, sites));
  });
}

const hasTokenPath = (url: string): boolean => redactUrl(url) !== url;

const hashes = new Map<string, string>();

/** Our pages carry their style inside, for one request a page: each block is allowed by its hash. */
export function inlineStyles(html: string): string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => {
    const known = hashes.get(css);
    if (known) return known;
    if (hashes.size > 1_000) hashes.clear(); // one for each association's colour
    const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
    hashes.set(css, hash);
    return hash;
  });
}
