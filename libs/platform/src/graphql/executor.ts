import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { ReadScope } from '../database';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Result = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/**
 * Apollo's gateway is its only door around a whole execution: here each operation shares one read scope, opened by its
 * first read and ended with the execution, before the body is written. A faster executor would come in here too.
 */
export function readingGateway(schema: GraphQLSchema, reads: ReadScope): Gateway {
  return {
    onSchemaLoadOrUpdate: (announce) => {
      announce({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, operationName, request, context }) =>
          reads.run(async () => (await execute({ schema, document, contextValue: context, variableValues: request.variables, operationName })) as Result),
      }),
    stop: () => Promise.resolve(),
  };
}
