import { describe, expect, it } from '@jest/globals';
import pg from 'pg';

describe('the server of a test run', () => {
  it.each(['OWNER', 'APP', 'QUEUE'])('lets the %s role in', async (role) => {
    const client = new pg.Client({ connectionString: process.env[`TEST_DATABASE_${role}_URL`] });
    await client.connect();
    const { rows } = await client.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
    await client.end();
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });
});
