import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileProcess, useDatabase } from '@cordee/platform/testing';
import { startMailbox } from '../../../tools/mailbox.mjs';

describe('The demo world', () => {
  const database = useDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'cordee-demo-'));
  let mailbox: Awaited<ReturnType<typeof startMailbox>>;
  let program: string;

  beforeAll(async () => {
    [mailbox, program] = await Promise.all([startMailbox({ dataDir, env: {} }), compileProcess('apps/api/src/seed.ts')]);
  }, 120_000);
  afterAll(async () => {
    await mailbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const seed = (): ChildProcess => spawn(process.execPath, [program], { env: { ...process.env, ...database.env, DATA_DIR: dataDir, SMTP_URL: mailbox.smtpUrl }, stdio: ['ignore', 'pipe', 'inherit'] });
  const said = (child: ChildProcess, words: string) =>
    new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => String(chunk).includes(words) && resolve());
      child.once('exit', () => reject(new Error(`ended before it said ${words}`)));
    });
  const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

  it('is finished by the next start when it was killed in the middle of its import', async () => {
    const first = seed();
    await said(first, 'inviting');
    const killed = ended(first);
    first.kill('SIGKILL');
    await killed;
    expect(await ended(seed())).toBe(0);
  }, 240_000);

  it('has two associations of some hundreds of members, nobody twice', async () => {
    const sizes = await database.inspect<{ subdomain: string; people: number }>(
      'select subdomain, count(*)::int as people from person join association on association.id = person.association_id group by subdomain order by subdomain');
    expect(sizes.map(({ subdomain }) => subdomain)).toEqual(['mines', 'uff']);
    expect(sizes.every(({ people }) => people > 100 && people < 500)).toBe(true);
    expect(await database.inspect(`select address from person_email where address = 'claire.fontanel@boite.example' group by association_id, address having count(*) > 1`)).toEqual([]);
  });

  it('has invited people whose mails have left, because the time to take them back was over', async () => {
    expect(await database.inspect('select state, ended_by, recipients > 20 as many from invitation_batch')).toEqual(Array.from({ length: 2 }, () => ({ state: 'RELEASED', ended_by: null, many: true })));
    expect(await database.inspect('select distinct state from invitation')).toEqual([{ state: 'SENT' }]);
  });

  it('has staff and members who have signed in, and nothing left undone', async () => {
    expect(await database.inspect('select role, count(*)::int from role_grant group by role order by role')).toEqual([
      { role: 'COORDINATOR', count: 2 }, { role: 'ORGANISER', count: 1 }, { role: 'PRESIDENT', count: 2 }, { role: 'TREASURER', count: 1 },
    ]);
    const [row] = await database.inspect<{ linked: number; open: number; failed: number }>(
      'select (select count(*)::int from account_person) linked, (select count(*)::int from outbox where done_at is null) open, (select count(*)::int from job_failure) failed');
    expect(row).toEqual({ linked: 20, open: 0, failed: 0 });
  });

  it('has people who ask and help: one request that ended well, some that wait, one before a moderator, and what is owed', async () => {
    const states = await database.inspect<{ state: string }>('select state from introduction order by state');
    expect(states.map(({ state }) => state)).toEqual(['MET', 'UNDER_REVIEW', 'WITH_CONNECTOR', 'WITH_TARGET']);
    expect(await database.inspect('select state, count(*)::int from gratitude_loop group by state order by state')).toEqual([{ state: 'DUE', count: 1 }, { state: 'THANKED', count: 1 }]);
    expect(await database.inspect(`select distinct step from gratitude_word order by step`)).toEqual([{ step: 'OUTCOME' }, { step: 'THANKS' }]);
    expect(await database.inspect('select 1 from open_ask where closed_at is null')).toHaveLength(3);
  });
});
