import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfirmAssociation, ConfirmSignIn, RequestAssociation, RequestSignIn } from '@cordee/identity';
import {
  Config, type DomainError, Files, GlobalDb, isDomainError, JobQueue, JobWorker, MovedClock, nestLogger, PlatformModule, PostOffice, runInScope, ScopeResolver, type Scope,
} from '@cordee/platform';
import { domainModules } from '../api.module';

@Module({})
class StageModule {}

/** A slow machine that is also running other tests. */
const PATIENCE_MS = 90_000;

/** A whole Cordée in one process, with a clock that the story moves and a post office that reads its mails. */
export class Stage {
  private constructor(
    readonly clock: MovedClock,
    private readonly app: INestApplicationContext,
    private readonly post: PostOffice,
    private readonly config: Config,
  ) {}

  static async open(env: NodeJS.ProcessEnv, begin: Date): Promise<Stage> {
    const { office, url } = await PostOffice.open(Config.from(env).smtpUrl);
    const config = Config.from({ ...env, SMTP_URL: url });
    const clock = new MovedClock(begin);
    const app = await NestFactory.createApplicationContext({ module: StageModule, imports: [PlatformModule.forRoot(config, clock), ...domainModules] }, { logger: nestLogger, abortOnError: false });
    await app.get(JobWorker).start([]);
    return new Stage(clock, app, office, config);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.post.close();
  }

  async exists(subdomain: string): Promise<boolean> {
    const rows = await this.get(GlobalDb).query('select 1 from association where subdomain = $1', [subdomain]);
    return rows.length > 0;
  }

  /** The scope of a visitor, or of the session behind a token, as a request would get it. */
  async scope(subdomain: string | null, sessionToken: string | null = null): Promise<Scope> {
    const host = new URL(this.config.publicUrl(subdomain)).host;
    const scope = await this.app.get(ScopeResolver, { strict: false }).resolve({ host, sessionToken, bearer: null, acceptLanguage: 'fr', ip: '127.0.0.1', requestId: 'demo' });
    if (scope === 'unknown-association') throw new Error(`no association lives at ${host}`);
    return scope;
  }

  /** Founds an association through the wizard's use cases, code from the mail included; its founder is signed in. */
  async found(wish: { name: string; subdomain: string; email: string; colour: string }): Promise<void> {
    await runInScope(await this.scope(null), async () => {
      const asked = expected(await this.get(RequestAssociation).request(wish, '127.0.0.1'));
      const founded = expected(await this.get(ConfirmAssociation).confirm(asked.cookie, await this.code(wish.email)));
      if (founded === 'awaiting-approval') throw new Error('the demo world needs SIGNUP=open');
    });
    await this.settle();
  }

  /** Signs in by e-mail and code; answers the session's token. */
  async signIn(subdomain: string, email: string): Promise<string> {
    this.post.forget(email);
    return runInScope(await this.scope(subdomain), async () => {
      const { cookie } = expected(await this.get(RequestSignIn).request({ email, ip: '127.0.0.1' }));
      return expected(await this.get(ConfirmSignIn).byCode(cookie, await this.code(email), { ip: '127.0.0.1', userAgent: 'Cordée demo' })).sessionToken;
    });
  }

  /** Does something as the person of a session. */
  async as<T>(subdomain: string, token: string, act: () => Promise<T>): Promise<Success<T>> {
    return expected(await runInScope(await this.scope(subdomain, token), act));
  }

  /** Uploads a file that lies beside the demo. */
  async upload(name: string, purpose: string): Promise<string> {
    const content = await readFile(join(process.cwd(), 'apps/api/src/demo', name));
    return expected(await this.get(Files).receive(Readable.from([content]), name, purpose)).id;
  }

  /** Waits until the worker has done all that the story has asked of it so far, and what the clock has made due. */
  async settle(): Promise<void> {
    let [quiet, left] = [0, {}];
    // Twice in a row: between two questions a job may end and leave the next one behind.
    await this.until(() => `the worker to be done with ${JSON.stringify(left)}`, async () => {
      left = await this.left();
      quiet = Object.values(left).some(Boolean) ? 0 : quiet + 1;
      return quiet === 2 ? true : null;
    });
  }

  /** What the worker has not done yet: activity that nobody has heard of, timers that are due, jobs. */
  private async left(): Promise<Record<string, unknown>> {
    const [row] = await this.get(GlobalDb).query<{ outbox: number; timers: string | null }>(
      `select (select count(*) from outbox where done_at is null)::int as outbox,
        (select string_agg(distinct kind, ', ') from timer where fired_at is null and due_at <= $1) as timers`, [this.clock.now()]);
    return { ...row, jobs: await this.get(JobQueue).pending() };
  }

  async until<T>(what: string | (() => string), ask: () => Promise<T | null> | T | null): Promise<T> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask();
      if (answer !== null) return answer;
      if (performance.now() > giveUpAt) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${typeof what === 'string' ? what : what()}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  private code(email: string): Promise<string> {
    return this.until(`the code for ${email}`, () => this.post.codeFor(email));
  }
}

/** What is left of a use case's answer once its refusals are ruled out. */
export type Success<T> = Exclude<T, DomainError | readonly DomainError[]>;

/** The value that a story counts on. @throws when the use case refused. */
export function expected<T>(answer: T): Success<T> {
  const refused: unknown = Array.isArray(answer) ? answer.find((one) => isDomainError(one)) : answer;
  if (isDomainError(refused)) throw new Error(`the demo world was refused: ${refused.code} ${refused.reason ?? ''} ${refused.path?.join('.') ?? ''}`);
  return answer as Success<T>;
}
