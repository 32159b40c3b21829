import { Extensions } from '@nestjs/graphql';
import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { currentScope, type Scope } from '../scope';
import { forbidden, unauthenticated } from './request-errors';

/**
 * Who may read a field: anyone (`public`), somebody signed in (`account`), somebody with a record in this association
 * (`member`), anyone with a staff role (`office`), or who holds the named permission (`people.read`).
 */
export type Permission = 'public' | 'account' | 'member' | 'office' | `${string}.${string}`;

/** Types whose every field must say who may read it. */
export const GUARDED_TYPES = ['Query', 'Mutation', 'Viewer', 'Association', 'Office'] as const;

/** Declares who may read a field, on @Query, @Mutation, @ResolveField or @Field. Enforced before the resolver runs. */
export const Permit = (permission: Permission): MethodDecorator & PropertyDecorator => Extensions({ permission });

export const permissionOf = (field: GraphQLField<unknown, unknown>): Permission | undefined =>
  field.extensions['permission'] as Permission | undefined;

export class UndeclaredPermission extends Error {
  constructor(readonly fields: readonly string[]) {
    super(`These fields declare no permission (add @Permit): ${fields.join(', ')}`);
  }
}

/** Puts each declared permission before its resolver. @throws UndeclaredPermission, so that the app does not boot. */
export function enforcePermissions(schema: GraphQLSchema): GraphQLSchema {
  const undeclared = fieldsOf(schema).filter(({ type, field }) => isGuarded(type) && !permissionOf(field));
  if (undeclared.length) throw new UndeclaredPermission(undeclared.map(({ type, field }) => `${type}.${field.name}`));
  for (const { field } of fieldsOf(schema)) {
    const permission = permissionOf(field);
    if (permission && permission !== 'public') guard(field, permission);
  }
  return schema;
}

export interface DeclaredPermission {
  field: string;
  permission: Permission;
}

/** Every declared permission of the schema, sorted: the snapshot that reviews read. */
export const permissionMatrix = (schema: GraphQLSchema): DeclaredPermission[] =>
  fieldsOf(schema)
    .flatMap(({ type, field }) => {
      const permission = permissionOf(field);
      return permission ? [{ field: `${type}.${field.name}`, permission }] : [];
    })
    .sort((a, b) => a.field.localeCompare(b.field));

export function allows(scope: Scope, permission: Permission): boolean {
  if (permission === 'public') return true;
  if (permission === 'account') return scope.accountId !== null;
  if (!scope.actor) return false;
  if (permission === 'member') return true;
  if (permission === 'office') return scope.actor.office;
  return scope.actor.permissions.has(permission);
}

/** @throws UNAUTHENTICATED when nobody is signed in, FORBIDDEN when somebody is and may not. */
export function demand(permission: Permission): void {
  const scope = currentScope();
  if (allows(scope, permission)) return;
  throw scope.accountId ? forbidden() : unauthenticated();
}

function guard(field: GraphQLField<unknown, unknown>, permission: Permission): void {
  const resolve = field.resolve ?? ((source: unknown) => (source as Record<string, unknown>)[field.name]);
  field.resolve = (...args) => {
    demand(permission);
    return resolve(...args);
  };
}

const isGuarded = (type: string): boolean => (GUARDED_TYPES as readonly string[]).includes(type);

function fieldsOf(schema: GraphQLSchema): { type: string; field: GraphQLField<unknown, unknown> }[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })));
}
