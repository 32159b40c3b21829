import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { isDomainError, type DomainError } from '../kernel';
import { currentScope } from '../scope';
import { t } from '../i18n';
import type { UserError, UserErrorType } from './user-errors';

/** What a mutation answers: its result, or why not. */
export interface Payload<R> {
  result: R | null;
  userErrors: UserError[];
}

/** Any type of error, whatever its domain error carries. */
export type AnyErrorType = (new () => UserError) & { readonly of: abstract new (...args: never[]) => DomainError };
type DomainErrorOf<E extends AnyErrorType> = InstanceType<E['of']>;
/** Errors match by their code, which is a literal: two classes of the same shape are still told apart. */
type CodeOf<E extends AnyErrorType> = DomainErrorOf<E>['code'];
type Declared<E extends AnyErrorType> = DomainError & { readonly code: CodeOf<E> };

type Undeclared<T, E extends AnyErrorType> = Exclude<Extract<T, DomainError>, Declared<E>>;

/** What a field of this type takes: an instance of the class, a list of them, or whatever a scalar serialises. */
type ResultOf<C> = C extends readonly [infer Item]
  ? ResultOf<Item>[]
  : C extends BooleanConstructor
    ? boolean
    : C extends StringConstructor
      ? string
      : C extends abstract new (...args: never[]) => infer R
        ? R
        : unknown;

/** The class of a payload, and the three ways to fill it. */
export interface PayloadType<R, E extends AnyErrorType> extends Type<Payload<R>> {
  of(result: R): Payload<R>;
  failed(error: Declared<E>): Payload<R>;
  /**
   * A use case's outcome, its success turned into the result. An outcome with an error that the payload does not
   * declare does not compile: it asks for a third argument that nobody can give.
   */
  from<T>(outcome: T, view: (success: Exclude<T, DomainError>) => R, ...undeclared: [Undeclared<T, E>] extends [never] ? [] : [never]): Payload<R>;
}

/**
 * The payload of a mutation, `{ result, userErrors: [XxxError!]! }`, with its union of errors.
 * @param name of the mutation: `payloadOf('GrantRole', …)` makes GrantRolePayload and GrantRoleError
 */
export function payloadOf<const C, E extends AnyErrorType>(name: string, result: () => C, errors: readonly E[]): PayloadType<ResultOf<C>, E> {
  type R = ResultOf<C>;
  const base = name.replace(/Payload$/, '');
  const ErrorUnion = createUnionType({
    name: `${base}Error`,
    types: () => errors as unknown as Type<unknown>[],
    resolveType: (error: UserError) => error.constructor as Type<unknown>,
  });

  @ObjectType(`${base}Payload`)
  class PayloadClass implements Payload<R> {
    @Field(() => result() as Type<unknown>, { nullable: true })
    result: R | null;

    @Field(() => [ErrorUnion])
    userErrors: UserError[];

    static of(value: R): Payload<R> {
      return Object.assign(new PayloadClass(), { result: value, userErrors: [] });
    }

    static failed(error: DomainError): Payload<R> {
      return Object.assign(new PayloadClass(), { result: null, userErrors: toUserErrors(error, errors) });
    }

    static from<T>(outcome: T | DomainError, view: (success: Exclude<T, DomainError>) => R): Payload<R> {
      return isDomainError(outcome) ? PayloadClass.failed(outcome) : PayloadClass.of(view(outcome as Exclude<T, DomainError>));
    }
  }
  return PayloadClass as unknown as PayloadType<ResultOf<C>, E>;
}

/**
 * A domain error as a member of the union, with its sentence in the language of the scope.
 * @throws when the payload does not declare it: the types forbid that
 */
export function toUserErrors<E extends AnyErrorType>(error: DomainError, types: readonly E[]): UserError[] {
  const type = types.find((candidate) => error instanceof (candidate.of as unknown as Type<DomainError>)) as UserErrorType | undefined;
  if (!type) throw new TypeError(`${error.code} is not among the errors of this payload`);
  const data = type.view ? type.view(error) : error;
  return [Object.assign(new type(), data, { code: error.code, message: messageOf(error), path: error.path ? [...error.path] : null })];
}

function messageOf(error: DomainError): string {
  const key = error.reason ? `errors.${error.code}.${error.reason}` : `errors.${error.code}`;
  return t(currentScope().locale, key, { ...error.values });
}
