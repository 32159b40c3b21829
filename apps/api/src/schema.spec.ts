import { expect, test } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { printSchema } from 'graphql';
import { buildSchema } from './schema';

test('the schema is printed from the domain modules, without a database', async () => {
  const schema = printSchema(await buildSchema([IdentityModule]));
  expect(schema).toContain('type Association {');
  expect(schema).toContain('union GrantRoleError = InvalidInputError | NotFoundError');
});
