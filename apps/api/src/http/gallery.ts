import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '@cordee/platform';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy, sitesOf, WEB_APP_POLICY } from './security-headers';

interface Gallery {
  serve(fastify: FastifyInstance, folder: string, policy: string): Promise<void>;
}

/**
 * `/dev/galerie` shows every state of the interface to those who work on it. It is no part of the api: it is built beside the
 * web apps, asked for where it has been built, and never in production.
 */
export async function openGallery(fastify: FastifyInstance, config: Config, webRoot: string): Promise<void> {
  const entry = join(webRoot, 'gallery', 'server', 'serve.js');
  if (config.env === 'production' || !existsSync(entry)) return;
  const { serve } = (await import(pathToFileURL(entry).href)) as Gallery;
  await serve(fastify, join(webRoot, 'gallery', 'web'), contentSecurityPolicy(WEB_APP_POLICY, sitesOf(config)));
}
