import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import type { IdKind } from '../kernel';

/** What an example may name: things of one association, by their outside ids. */
export interface ExampleWorld {
  /** The id of a thing of this kind that exists in the association. */
  id(kind: IdKind): string;
  /** A text that no other call has used: an idempotency key, a name. */
  unique(): string;
}

export type ExampleArgs = (world: ExampleWorld) => Record<string, unknown>;

/**
 * One valid set of arguments, beside the resolver: on each mutation, and on each field that takes an id. The tests that
 * call everything with another association's ids are generated from it; a missing one fails them.
 */
export const Example = (example: ExampleArgs): MethodDecorator & PropertyDecorator => Extensions({ example });

export const exampleOf = (field: GraphQLField<unknown, unknown>): ExampleArgs | undefined =>
  field.extensions['example'] as ExampleArgs | undefined;
