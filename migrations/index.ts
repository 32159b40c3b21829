import type { MigrationInterface } from 'typeorm';
import { Platform1795305600000 } from './202611220100-platform';

/** Every change of the schema, oldest first. Run by the owner role, each in its own transaction. */
export const migrations: (new () => MigrationInterface)[] = [Platform1795305600000];
