import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
const optionalUrl = z.string().min(1).optional();

/** Every variable the processes read, with its default. docs/configuration.md says what each is for. */
const Variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port(3000),
  PUBLIC_URL: z.string().regex(/^https?:\/\/\{association\}\.[a-z0-9.-]+(:\d+)?$/, 'must look like https://{association}.example.org').optional(),
  DATABASE_URL: z.string().min(1),
  DATABASE_OWNER_URL: optionalUrl,
  QUEUE_DATABASE_URL: optionalUrl,
  REDIS_URL: optionalUrl,
  SMTP_URL: z.string().min(1).default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().optional(),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_PRIVATE_KEY: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  S3_URL: optionalUrl,
  CORDEE_SECRET: z.string().min(1),
  SIGNUP: z.enum(['open', 'approval', 'closed']).default('open'),
  GRAPHQL_INTROSPECTION: z.enum(['on', 'off']).default('on'),
  PERSISTED_ONLY: z.enum(['on', 'off']).default('off'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
  DB_POOL: z.coerce.number().int().min(2).max(100).default(10),
  DRAIN_MS: z.coerce.number().int().min(0).default(30_000),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(500).default(50),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export class BadConfiguration extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee docs/configuration.md.`);
  }
}

const WEAK = /^(dev|development|test|secret|changeme|change-me|password|cordee|x+|0+)$/i;

/** What production insists on: nothing default, nothing guessable. */
function productionProblems(v: z.infer<typeof Variables>, env: NodeJS.ProcessEnv): string[] {
  const problems: string[] = [];
  if (v.CORDEE_SECRET.length < 32 || WEAK.test(v.CORDEE_SECRET)) problems.push('CORDEE_SECRET must be a random text of at least 32 characters');
  if (!v.PUBLIC_URL?.startsWith('https://')) problems.push('PUBLIC_URL must be set and begin with https://');
  if (!env['SMTP_URL']) problems.push('SMTP_URL must be set: the mailbox page never runs in production');
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_DATABASE_URL'] as const) {
    const password = v[name] ? decodeURIComponent(new URL(v[name]).password) : '';
    if (v[name] && (password.length < 12 || WEAK.test(password))) problems.push(`${name} must carry a password of at least 12 characters that is not a default one`);
  }
  return problems;
}

/** Typed settings of the process, read once from the environment. */
@Injectable()
export class Config {
  readonly env: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | null;
  readonly queueDatabaseUrl: string;
  readonly redisUrl: string | null;
  readonly smtpUrl: string;
  readonly mailFrom: string | null;
  readonly dkim: { domain: string; selector: string; privateKey: string } | null;
  readonly dataDir: string;
  readonly s3Url: string | null;
  readonly secret: string;
  readonly signup: 'open' | 'approval' | 'closed';
  readonly introspection: boolean;
  readonly persistedOnly: boolean;
  readonly trustedProxies: number;
  readonly poolSize: number;
  readonly drainMs: number;
  readonly uploadLimitBytes: number;
  readonly logLevel: string;
  private readonly publicPattern: string;

  private constructor(v: z.infer<typeof Variables>) {
    this.env = v.NODE_ENV;
    this.host = v.HOST;
    this.port = v.PORT;
    this.databaseUrl = v.DATABASE_URL;
    this.databaseOwnerUrl = v.DATABASE_OWNER_URL ?? null;
    this.queueDatabaseUrl = v.QUEUE_DATABASE_URL ?? v.DATABASE_URL;
    this.redisUrl = v.REDIS_URL ?? null;
    this.smtpUrl = v.SMTP_URL;
    this.mailFrom = v.MAIL_FROM ?? null;
    this.dkim = v.DKIM_DOMAIN && v.DKIM_SELECTOR && v.DKIM_PRIVATE_KEY ? { domain: v.DKIM_DOMAIN, selector: v.DKIM_SELECTOR, privateKey: v.DKIM_PRIVATE_KEY.replaceAll('\\n', '\n') } : null;
    this.dataDir = v.DATA_DIR;
    this.s3Url = v.S3_URL ?? null;
    this.secret = v.CORDEE_SECRET;
    this.signup = v.SIGNUP;
    this.introspection = v.GRAPHQL_INTROSPECTION === 'on';
    this.persistedOnly = v.PERSISTED_ONLY === 'on';
    this.trustedProxies = v.TRUSTED_PROXIES;
    this.poolSize = v.DB_POOL;
    this.drainMs = v.DRAIN_MS;
    this.uploadLimitBytes = v.UPLOAD_LIMIT_MB * 1024 * 1024;
    this.logLevel = v.LOG_LEVEL;
    this.publicPattern = v.PUBLIC_URL ?? `http://{association}.localhost:${v.PORT}`;
  }

  /** @throws BadConfiguration naming every problem at once. */
  static from(env: NodeJS.ProcessEnv): Config {
    const parsed = Variables.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
    if (!parsed.success) throw new BadConfiguration(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
    const problems = parsed.data.NODE_ENV === 'production' ? productionProblems(parsed.data, env) : [];
    if (problems.length) throw new BadConfiguration(problems);
    return new Config(parsed.data);
  }

  get secure(): boolean {
    return this.publicPattern.startsWith('https://');
  }

  /** The origin of one association's site, or of the site that lists them. No trailing slash. */
  publicUrl(subdomain: string | null): string {
    return subdomain === null ? this.publicPattern.replace('{association}.', '') : this.publicPattern.replace('{association}', subdomain);
  }

  /** The sub-domain that a Host header names: a text, null for the bare site, undefined when the host is not ours. */
  subdomainOf(host: string): string | null | undefined {
    const bare = new URL(this.publicUrl(null)).host;
    const given = this.secure ? host.replace(/:443$/, '') : host;
    if (given === bare) return null;
    // Behind a script or a proxy the port may differ from ours: only the name counts.
    const name = given.replace(/:\d+$/, '');
    const domain = bare.replace(/:\d+$/, '');
    if (name === domain || (domain === 'localhost' && name === '127.0.0.1')) return null;
    const label = name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : '';
    return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label) ? label : undefined;
  }
}
