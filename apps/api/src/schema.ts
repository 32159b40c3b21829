import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { enforcePermissions, schemaOptions } from '@cordee/platform';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { domainModules, type ModuleLike } from './api.module';

/** The schema of all resolvers, without a database: for the committed SDL and for tests that walk it. */
export async function buildSchema(modules: readonly ModuleLike[] = domainModules): Promise<GraphQLSchema> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const resolvers = [...new Set(modules.flatMap((module) => resolversOf(module)))];
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers as unknown as (() => void)[], schemaOptions.buildSchemaOptions);
  await builder.close();
  return enforcePermissions(lexicographicSortSchema(schema));
}

/** What `apps/api/schema.graphql` must hold. */
export const printedSchema = async (): Promise<string> => `${printSchema(await buildSchema())}\n`;

const RESOLVER = 'graphql:resolver_type';

function resolversOf(module: ModuleLike, seen = new Set<unknown>()): Type[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const { own, imports } = 'module' in module ? { own: module.providers ?? [], imports: module.imports ?? [] } : declared(module);
  const inner = 'module' in module ? declared(module.module) : { own: [], imports: [] };
  const providers = [...own, ...inner.own].filter((provider): provider is Type => typeof provider === 'function');
  const nested = [...imports, ...inner.imports].filter((item): item is ModuleLike => typeof item === 'function' || (typeof item === 'object' && item !== null && 'module' in item));
  return [...providers.filter((provider) => Reflect.hasMetadata(RESOLVER, provider)), ...nested.flatMap((item) => resolversOf(item, seen))];
}

const declared = (module: Type): { own: unknown[]; imports: unknown[] } => ({
  own: (Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? [],
  imports: (Reflect.getMetadata('imports', module) as unknown[] | undefined) ?? [],
});
