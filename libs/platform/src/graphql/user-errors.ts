import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Conflict, IdempotencyMismatch, InvalidInput, NotFound, type DomainError } from '../kernel';
import { DateTime, Json } from './scalars';

/** What every expected failure tells: a stable code, a sentence in the person's language, and where in the input. */
@InterfaceType('UserError', { resolveType: (error: UserError) => error.constructor as Type<UserError> })
export abstract class UserError {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => [String], { nullable: true })
  path: string[] | null;
}

/**
 * A type of error: an object type over UserError that names, in its static field `of`, the domain error it shows.
 * Its other fields are those of the domain error with the same names, or what its static `view` makes of them.
 */
export interface UserErrorType<E extends DomainError = DomainError> {
  new (): UserError;
  readonly of: abstract new (...args: never[]) => E;
  view?(error: E): Record<string, unknown>;
}

@ObjectType({ implements: () => [UserError] })
export class NotFoundError extends UserError {
  static readonly of = NotFound;
}

@ObjectType({ implements: () => [UserError] })
export class InvalidInputError extends UserError {
  static readonly of = InvalidInput;
}

@ObjectType({ implements: () => [UserError] })
export class IdempotencyMismatchError extends UserError {
  static readonly of = IdempotencyMismatch;
}

@ObjectType({ implements: () => [UserError] })
export class ConflictError extends UserError {
  static readonly of = Conflict;

  @Field(() => Int)
  currentVersion: number;

  @Field(() => String, { nullable: true })
  changedBy: string | null;

  @Field(() => DateTime, { nullable: true })
  changedAt: Date | null;

  @Field(() => Json, { description: 'The fields as they are stored now, to show beside yours.' })
  current: unknown;

  static view(error: Conflict): Record<string, unknown> {
    // An entity would show whatever it holds: the resolver names the fields, `payload.failed(conflictWith(error, view))`.
    const plain = Object.getPrototypeOf(error.current) === Object.prototype;
    if (!plain) throw new TypeError('Conflict.current reaches the API as a plain view, never as an entity');
    return { currentVersion: error.currentVersion, changedBy: error.changedBy, changedAt: error.changedAt, current: error.current };
  }
}

/** The same conflict, showing only what the API may show of the current state. */
export const conflictWith = <T, V extends object>(conflict: Conflict<T>, view: (current: T) => V): Conflict<V> =>
  new Conflict(view(conflict.current), conflict.currentVersion, conflict.changedBy, conflict.changedAt);
