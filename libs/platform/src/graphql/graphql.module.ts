import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { Config } from '../config';
import { ReadScope } from '../database';
import { readingGateway } from './executor';
import { formatError } from './format-error';
import { LIMITS, shapeRule, storableTextRule } from './limits';
import { operationsPlugin } from './operations.plugin';
import { enforcePermissions } from './permit';
import { DateTime } from './scalars';
import { manifestStore, OperationManifest } from './persisted';

/** Nest's Apollo driver with our executor. */
@Injectable()
class ReadingApolloDriver extends ApolloDriver {
  constructor(
    modules: ModulesContainer,
    private readonly reads: ReadScope,
  ) {
    super(modules);
  }

  override start(options: ApolloDriverConfig & { schema: GraphQLSchema }): Promise<void> {
    const gateway = readingGateway(options.schema, this.reads);
    return super.start({ ...options, gateway } as ApolloDriverConfig);
  }
}

/** How the schema is made of the resolvers: the same for the server and for the printed SDL. */
export const schemaOptions = {
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }], noDuplicatedFields: true },
  transformSchema: enforcePermissions,
} satisfies Partial<ApolloDriverConfig>;

/**
 * The endpoint `/graphql` over all resolvers of the domain modules.
 * @param manifests files with the documents of our own web apps, where they are built
 */
export const graphqlModule = (manifests: readonly string[] = []): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ReadingApolloDriver,
    inject: [Config],
    useFactory: (config: Config) => apolloOptions(config, OperationManifest.read(manifests)),
  });

export function apolloOptions(config: Pick<Config, 'introspection' | 'persistedOnly' | 'env'>, manifest: OperationManifest): Omit<ApolloDriverConfig, 'driver'> {
  return {
    ...schemaOptions,
    path: '/graphql',
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: config.env === 'production',
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    persistedQueries: { cache: manifestStore(manifest) },
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [shapeRule, storableTextRule],
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationsPlugin({ manifest, persistedOnly: config.persistedOnly }),
    ],
  };
}
