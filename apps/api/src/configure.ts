import { resolve } from 'node:path';
import { Config, Files, GlobalDb, LIMITS, RateLimits, registerFileRoutes, ScopeResolver } from '@cordee/platform';
import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { logAnswers } from './http/access-log';
import { setDeadlines } from './http/deadline';
import { switchDisplay } from './http/display';
import { Draining } from './http/draining';
import { ErrorsFilter } from './http/errors.filter';
import { shareFairly } from './http/fair-share';
import { openGallery } from './http/gallery';
import { answerHealth } from './http/health';
import { checkOrigins } from './http/origin';
import { keepRawBodies } from './http/raw-body';
import { openScopes } from './http/request-scope';
import { setSecurityHeaders } from './http/security-headers';
import { refuseUnstorable } from './http/storable';
import { serveWebApps } from './http/web-apps';

export interface Surroundings {
  /** The folder of the built web apps. */
  webRoot?: string;
  draining?: Draining;
  deadlineMs?: number;
}

/** Fastify with the limits that hold before anything is read. */
export const fastifyAdapter = (config: Pick<Config, 'trustedProxies'>): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    return503OnClosing: false, // what was accepted is answered
    forceCloseConnections: 'idle',
    requestTimeout: 120_000,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 1_000 }, // signed links are long
  });

/** Everything between the socket and the domains, shared by the server and the tests. The order of the hooks matters. */
export async function configure(app: NestFastifyApplication, surroundings: Surroundings = {}): Promise<NestFastifyApplication> {
  const config = app.get(Config);
  const draining = surroundings.draining ?? new Draining();
  // Nest hands the instance out under its own, looser type.
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.useGlobalFilters(new ErrorsFilter());
  await fastify.register(fastifyCookie);
  await setSecurityHeaders(fastify, config);
  logAnswers(fastify);
  draining.watch(fastify);
  setDeadlines(fastify, surroundings.deadlineMs);
  openScopes(fastify, config, app.get(ScopeResolver));
  checkOrigins(fastify, config);
  shareFairly(fastify, config.poolSize);
  keepRawBodies(fastify);
  refuseUnstorable(fastify);
  await registerFileRoutes(fastify, { files: app.get(Files), limits: app.get(RateLimits), limitBytes: config.uploadLimitBytes, scopeOf: (request) => request.scope });
  switchDisplay(fastify, config);
  answerHealth(fastify, config, app.get(GlobalDb), draining);
  const webRoot = surroundings.webRoot ?? resolve('dist/apps');
  await serveWebApps(fastify, config, webRoot);
  await openGallery(fastify, config, webRoot);
  return app;
}
