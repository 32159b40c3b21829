import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { ReadScope } from '../database/read-scope';
import { openTransaction } from '../database/transaction';
import { currentScope, requireAssociation } from '../scope/scope';

export interface Setting<T> {
  key: string;
  schema: z.ZodType<T>;
  fallback: T;
}

const registry = new Map<string, Setting<unknown>>();

/** A typed choice of an association, with its default. Keys read `<library>.<name>`. */
export function defineSetting<T>(key: string, schema: z.ZodType<T>, fallback: T): Setting<T> {
  if (registry.has(key)) throw new Error(`the setting ${key} is defined twice`);
  const setting = { key, schema, fallback: schema.parse(fallback) };
  registry.set(key, setting as Setting<unknown>);
  return setting;
}

@Injectable()
export class Settings {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The association's value, or the default where none was chosen or the stored one no longer fits. */
  async get<T>(setting: Setting<T>): Promise<T> {
    const known = openTransaction()?.settings;
    if (known?.has(setting.key)) return known.get(setting.key) as T;
    const value = await this.read(setting);
    known?.set(setting.key, value);
    return value;
  }

  /** Inside a unit of work. @throws ZodError when the value does not fit: check input before. */
  async set<T>(setting: Setting<T>, value: T): Promise<void> {
    await this.db.query(
      `insert into association_setting (association_id, key, value, since, set_by) values ($1, $2, $3, $4, $5)
      on conflict (association_id, key) do update set value = excluded.value, since = excluded.since, set_by = excluded.set_by`,
      [requireAssociation(), setting.key, JSON.stringify(setting.schema.parse(value)), this.clock.now(), currentScope().actor?.personId ?? null],
    );
    openTransaction()?.settings.delete(setting.key);
  }

  private async read<T>(setting: Setting<T>): Promise<T> {
    const [row] = await this.reads.query<{ value: unknown }>('select value from association_setting where association_id = $1 and key = $2', [requireAssociation(), setting.key]);
    if (!row) return setting.fallback;
    const parsed = setting.schema.safeParse(row.value);
    return parsed.success ? parsed.data : setting.fallback;
  }
}
