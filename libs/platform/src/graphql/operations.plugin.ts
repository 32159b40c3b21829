import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { Kind, type FragmentDefinitionNode, type GraphQLError } from 'graphql';
import { scopeOrNull } from '../scope';
import { BUSY_RETRY_SECONDS, isBusy } from './busy';
import { costOf, isStandardIntrospection, isStorableDeep, LIMITS } from './limits';
import type { OperationManifest } from './persisted';
import { refusedRequest } from './request-errors';

export interface OperationsOptions {
  manifest: OperationManifest;
  /** Refuse documents that are not in the manifest, unless the caller carries a token of its own. */
  persistedOnly: boolean;
}

/** The checks that need the variables of a request, and the HTTP status of a database that is away. */
export const operationsPlugin = (options: OperationsOptions): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: (context) => settle(() => checkOperation(context, options)),
      willSendResponse: (context) => settle(() => tellBusy(context)),
    }),
});

/** Apollo awaits hooks; a refusal is a rejection. */
const settle = async (check: () => void): Promise<void> => check();

function checkOperation({ operation, document, schema, request, source }: GraphQLRequestContextDidResolveOperation<BaseContext>, options: OperationsOptions): void {
  if (!operation || isStandardIntrospection(document)) return;
  checkDocument(source, options);
  if (!isStorableDeep(request.variables)) throw refusedRequest('A text holds a character that cannot be stored.');
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  const cost = costOf({ schema, operation, fragments, variables: request.variables ?? {} });
  if (cost > LIMITS.cost) throw refusedRequest(`This operation costs ${cost}, at most ${LIMITS.cost} is allowed. Ask for smaller pages.`);
}

function checkDocument(source: string, { manifest, persistedOnly }: OperationsOptions): void {
  if (!persistedOnly || manifest.has(source)) return;
  const scope = scopeOrNull();
  const withToken = scope?.actor != null && scope.actor.sessionId === null;
  if (!withToken) throw refusedRequest('Only the documents of our own apps are accepted here.');
}

function tellBusy({ errors, response }: GraphQLRequestContext<BaseContext>): void {
  if (!errors?.some((error: GraphQLError) => isBusy(error.originalError ?? error))) return;
  response.http.status = 503;
  response.http.headers.set('retry-after', String(BUSY_RETRY_SECONDS));
}
