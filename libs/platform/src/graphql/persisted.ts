import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The documents of our own web apps by their sha-256, as their build writes them: `{ "<hash>": "query …" }`. */
export class OperationManifest {
  private constructor(private readonly documents: ReadonlyMap<string, string>) {}

  static empty = (): OperationManifest => new OperationManifest(new Map());

  static of(documents: readonly string[]): OperationManifest {
    return new OperationManifest(new Map(documents.map((text) => [hashOf(text), text])));
  }

  /** Reads the manifests that exist; a process without built web apps knows none. */
  static read(paths: readonly string[]): OperationManifest {
    const entries = paths.filter(existsSync).flatMap((path) => Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>));
    return OperationManifest.of(entries);
  }

  /** The document of a hash, for clients that send `extensions.persistedQuery.sha256Hash` alone. */
  find(hash: string): string | undefined {
    return this.documents.get(hash);
  }

  has(document: string): boolean {
    return this.documents.has(hashOf(document));
  }

  get size(): number {
    return this.documents.size;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

type PersistedDocuments = NonNullable<Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false>>['cache'];

/** The manifest as Apollo's store of persisted documents: nobody can add to it over HTTP. */
export const manifestStore = (manifest: OperationManifest): NonNullable<PersistedDocuments> => ({
  get: (key) => Promise.resolve(manifest.find(key.replace(/^apq:/, ''))),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(false),
});
