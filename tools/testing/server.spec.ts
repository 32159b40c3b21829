import { describe, expect, it } from '@jest/globals';
import pg from 'pg';

/** Never the template itself: while somebody is connected to it, nobody can clone it. */
function besideTheTemplate(url: string | undefined): string {
  const address = new URL(url ?? '');
  address.pathname = '/postgres';
  return address.href;
}

describe('the server of a test run', () => {
  it.each(['OWNER', 'APP', 'QUEUE'])('lets the %s role in, without powers over the others', async (role) => {
    const client = new pg.Client({ connectionString: besideTheTemplate(process.env[`TEST_DATABASE_${role}_URL`]) });
    await client.connect();
    const { rows } = await client.query('SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user');
    await client.end();
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
  });
});
