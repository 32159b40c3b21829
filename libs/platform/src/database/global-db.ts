import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from './data-source';

/** Single statements on global tables and owner functions, each its own transaction, under no scope. Tenant tables show nothing here. */
@Injectable()
export class GlobalDb {
  constructor(private readonly source: DataSource) {}

  async query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await poolOf(this.source).query(sql, [...params])).rows as R[];
  }
}
