import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Config } from '@cordee/platform';
import type { FastifyInstance, InjectOptions } from 'fastify';
import request from 'supertest';
import { configure, fastifyAdapter, type Surroundings } from '../../../api/src/configure';

export interface GraphQLAnswer {
  status: number;
  headers: Record<string, string>;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[] | undefined;
  text: string;
}

export interface Call {
  query: string;
  variables?: Record<string, unknown>;
  /** The sub-domain whose site is called; null for the bare host. */
  site?: string | null;
  /** Value of the session cookie. */
  session?: string | null;
  headers?: Record<string, string>;
}

/** The composed app over HTTP, in this process. */
export class RunningApp {
  constructor(
    readonly nest: NestFastifyApplication,
    private readonly config: Config,
  ) {}

  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.nest.get(token as Type<T>);
  }

  origin(site: string | null): string {
    return this.config.publicUrl(site);
  }

  /** A request with the host, the origin and the session of a browser on that site. */
  http(method: 'get' | 'post' | 'put' | 'delete', path: string, { site = null, session = null, headers = {} }: Omit<Call, 'query'> = {}): request.Test {
    const test = request(this.nest.getHttpServer())[method](path).set('host', new URL(this.origin(site)).host);
    if (method !== 'get') test.set('origin', this.origin(site));
    if (session) test.set('cookie', `cordee=${session}`);
    return test.set(headers);
  }

  async graphql({ query, variables, ...call }: Call): Promise<GraphQLAnswer> {
    const response = await this.http('post', '/graphql', call).send({ query, variables });
    return answerOf(response.status, response.headers as Record<string, string>, response.text);
  }

  /** The same through Fastify alone, without a socket: for tests that call very often. */
  async inject({ query, variables, site = null, session = null, headers = {} }: Call): Promise<GraphQLAnswer> {
    const options: InjectOptions = {
      method: 'POST', url: '/graphql', payload: { query, variables },
      headers: { host: new URL(this.origin(site)).host, origin: this.origin(site), ...(session ? { cookie: `cordee=${session}` } : {}), ...headers },
    };
    const response = await (this.nest.getHttpAdapter().getInstance() as unknown as FastifyInstance).inject(options);
    return answerOf(response.statusCode, response.headers as Record<string, string>, response.payload);
  }

  close(): Promise<void> {
    return this.nest.close();
  }
}

function answerOf(status: number, headers: Record<string, string>, text: string): GraphQLAnswer {
  const body = text.startsWith('{') ? (JSON.parse(text) as Pick<GraphQLAnswer, 'data' | 'errors'>) : { data: undefined, errors: undefined };
  return { status, headers, text, data: body.data, errors: body.errors };
}

/** Starts a module as the server would. Rejects when it does not boot. */
export async function startApp(module: DynamicModule, config: Config, surroundings: Surroundings = {}): Promise<RunningApp> {
  const testing = await Test.createTestingModule({ imports: [module] }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), { logger: false });
  await configure(app, { webRoot: 'no web apps', ...surroundings });
  await app.init();
  await (app.getHttpAdapter().getInstance() as unknown as FastifyInstance).ready();
  return new RunningApp(app, config);
}
