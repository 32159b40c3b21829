import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  badRequest, Clock, type Config, connectionOf, ConnectionArgs, currentScope, decode, encode, Example, graphqlModule, InvalidInput, InvalidInputError, NotFound,
  NotFoundError, pageOf, payloadOf, Permit, PlatformModule, ReadScope, type Scope, ScopeResolver,
} from '@cordee/platform';
import type { ScopeRequest } from '@cordee/platform';

/** A throw-away domain: what the machinery does must not hang on the real ones. */
export const TOY_SITES: Record<string, string> = {
  mines: '01937f00-0000-7000-8000-000000000001',
  uff: '01937f00-0000-7000-8000-000000000002',
};
const PERSON = '01937f00-0000-7000-8000-0000000000aa';

/** Sessions: `member`, `office`, `account`; anything else is nobody. */
export class ToyScopeResolver extends ScopeResolver {
  resolve({ host, sessionToken, bearer, requestId }: ScopeRequest): Promise<Scope | 'unknown-association'> {
    const site = /^(?:([a-z]+)\.)?localhost:3000$/.exec(host)?.[1] ?? null;
    if (!/^(?:localhost|127\.0\.0\.1):\d+$/.test(host) && !TOY_SITES[site ?? '']) return Promise.resolve('unknown-association');
    const token = sessionToken ?? bearer;
    const actor = token === 'member' || token === 'office'
      ? { accountId: PERSON, personId: PERSON, sessionId: bearer ? null : PERSON, roles: [], permissions: new Set(['toys.wind']), office: token === 'office' }
      : null;
    return Promise.resolve({
      associationId: site ? TOY_SITES[site]! : null, actor, accountId: actor || token === 'account' ? PERSON : null, locale: 'en', addressForm: 'VOUS',
      requestId, system: false, origin: `http://${host}`,
    });
  }
}

@ObjectType()
class Toy {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => Toy, { nullable: true }) inside: Toy | null;
}
const ToyConnection = connectionOf(() => Toy);

@InputType()
class WindToyInput {
  @Field(() => ID) toyId: string;
  @Field(() => Int, { nullable: true }) turns?: number;
}
const WindToyPayload = payloadOf('WindToy', () => Toy, [NotFoundError, InvalidInputError]);

const toyOf = (n: number): Toy => ({ id: encode('person', PERSON), name: `toy ${n}`, inside: n < 12 ? toyOf(n + 1) : null });

@Resolver()
class ToyResolver {
  /** Resolver calls seen, to prove that a refused operation reached none. */
  static calls = 0;

  constructor(private readonly reads: ReadScope) {}

  @Query(() => Toy) @Permit('public')
  toy(): Toy {
    ToyResolver.calls += 1;
    return toyOf(1);
  }

  @Query(() => ToyConnection) @Permit('public')
  toys(@Args() { first }: ConnectionArgs) {
    ToyResolver.calls += 1;
    return pageOf({ rows: Array.from({ length: first + 1 }, (_, n) => n), first, cursor: (n) => [n], node: toyOf, count: () => 1_000 });
  }

  @Query(() => String) @Permit('public')
  async whereAmI(): Promise<string> {
    const [row] = await this.reads.query<{ id: string }>(`select current_setting('app.association_id') as id, pg_sleep($1)`, [Math.random() / 500]);
    return `${currentScope().associationId ?? 'nowhere'} ${row!.id || 'nowhere'}`;
  }

  /** Two reads with a pause between them: time for a connection to break. */
  @Query(() => String) @Permit('public')
  async readTwice(): Promise<string> {
    await this.reads.query('select 1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const [row] = await this.reads.query<{ n: number }>('select 2 as n');
    return String(row!.n);
  }

  @Query(() => String) @Permit('account')
  accounts(): string { return 'account'; }

  @Query(() => String) @Permit('member')
  members(): string { return 'member'; }

  @Query(() => String) @Permit('office')
  staff(): string { return 'office'; }

  @Query(() => String) @Permit('toys.break')
  breakers(): string { return 'breaker'; }

  @Query(() => String) @Permit('public')
  async sqlTrouble(): Promise<string> {
    await this.reads.query(`select secret_column from secret_table where name = 'Aïcha'`);
    return '';
  }

  @Query(() => String, { nullable: true }) @Permit('public')
  trouble(@Args('kind', { type: () => String }) kind: string): string {
    if (kind === 'bad') throw badRequest('Not like that.');
    if (kind === 'busy') throw new Error('timeout exceeded when trying to connect');
    throw new TypeError(`cannot read /srv/cordee/secret.ts of ${kind}`);
  }

  @Query(() => String) @Permit('public')
  async slow(): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return 'done';
  }

  @Mutation(() => WindToyPayload) @Permit('toys.wind') @Example((world) => ({ input: { toyId: world.id('person') } }))
  windToy(@Args('input') { toyId, turns = 1 }: WindToyInput) {
    ToyResolver.calls += 1;
    const known = decode('person', toyId) === PERSON;
    const outcome = known ? (turns > 0 ? turns : new InvalidInput(['input', 'turns'], 'numberInvalid')) : new NotFound(['input', 'toyId']);
    return WindToyPayload.from(outcome, toyOf);
  }
}

@Resolver(() => Toy)
class ToyNameResolver {
  @ResolveField(() => String) @Permit('office')
  maker(): string { return 'the maker'; }
}

@Resolver()
class UndeclaredResolver {
  @Query(() => String)
  forgotten(): string { return ''; }
}

@Module({ providers: [{ provide: ScopeResolver, useClass: ToyScopeResolver }], exports: [ScopeResolver] })
class ToyModule {}

const of = (config: Config, providers: Provider[], manifests: readonly string[] = []): DynamicModule => ({
  module: ToyModule,
  imports: [PlatformModule.forRoot(config, new Clock()), graphqlModule(manifests)],
  providers,
});

export const toyModule = (config: Config, manifests: readonly string[] = [], more: Type[] = []): DynamicModule => of(config, [ToyResolver, ToyNameResolver, ...more], manifests);
export const carelessModule = (config: Config): DynamicModule => of(config, [ToyResolver, UndeclaredResolver]);
export const toyCalls = (): number => ToyResolver.calls;
