import 'reflect-metadata';
import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { MovedClock } from '../clock/clock';
import { PlatformModule } from '../platform.module';
import { outsideScope, runInScope, systemScope, type Scope } from '../scope/scope';
import type { TestDatabase } from './database';

export interface TestBed {
  module: TestingModule;
  clock: MovedClock;
  get: TestingModule['get'];
  close(): Promise<void>;
}

/** The platform over a test database with a clock that stands still, and whatever else a spec needs. */
export async function buildTestBed(database: TestDatabase, metadata: ModuleMetadata = {}, env: Record<string, string> = {}): Promise<TestBed> {
  const clock = new MovedClock();
  const module = await Test.createTestingModule({
    ...metadata,
    imports: [PlatformModule.forRoot(database.config(env), clock), ...(metadata.imports ?? [])],
  }).compile();
  await module.init();
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= module.close());
  database.beforeDrop.push(close);
  return { module, clock, get: module.get.bind(module) as TestingModule['get'], close };
}

/** Work of nobody in particular inside an association, clear of any scope around it. */
export const inAssociation = <T>(associationId: string, fn: () => Promise<T>, more: Partial<Scope> = {}): Promise<T> =>
  outsideScope(() => runInScope({ ...systemScope(associationId), ...more }, fn));
