import { EntitySchema, type EntitySchemaOptions } from 'typeorm';

const schemas: EntitySchema<unknown>[] = [];

/** An EntitySchema over a pure domain class, known to the data source as soon as its file is imported. No relations. */
export function defineEntity<T extends object>(options: EntitySchemaOptions<T>): EntitySchema<T> {
  if (options.relations) throw new Error(`${options.name}: entities have no relations, only id columns`);
  const schema = new EntitySchema<T>(options);
  schemas.push(schema as EntitySchema<unknown>);
  return schema;
}

export const allEntities = (): readonly EntitySchema<unknown>[] => schemas;
