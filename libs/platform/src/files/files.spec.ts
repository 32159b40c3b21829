import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { Config, decodeId, Files, JobWorker, newId, RateLimits, registerFilePurpose, registerFileRoutes, systemScope, type Actor, type Scope } from '@cordee/platform';
import { FileRows } from './file-rows';
import { buildTestBed, inAssociation, until, useDatabase, type TestBed } from '@cordee/platform/testing';

const HOUR_MS = 3_600_000;
registerFilePurpose('spec.import', {
  accepts: ['table'],
  canUpload: (actor) => actor.permissions.has('spec.import'),
  canDownload: (_file, actor) => actor.permissions.has('spec.import'),
});
registerFilePurpose('spec.portrait', { accepts: ['image'], canUpload: () => true, maxBytes: 200_000 });
registerFilePurpose('spec.export', { keepMs: HOUR_MS / 4 });

const mines = newId();
const uff = newId();
const actor = (permissions: string[]): Actor => ({ accountId: newId(), personId: newId(), sessionId: null, roles: [], permissions: new Set(permissions), office: false });
const scopeOf = (associationId: string, who: Actor | null): Scope => ({ ...systemScope(associationId), system: false, actor: who });
const people: Record<string, Scope> = {
  claire: scopeOf(mines, actor(['spec.import'])),
  marc: scopeOf(mines, actor(['spec.import'])),
  visitor: scopeOf(mines, actor([])),
  nobody: scopeOf(mines, null),
  anna: scopeOf(uff, actor(['spec.import'])),
};

describe('files over HTTP', () => {
  const database = useDatabase();
  let bed: TestBed;
  let fastify: FastifyInstance;
  let origin: string;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cordee-files-'));
    bed = await buildTestBed(database, {}, { DATA_DIR: dataDir, UPLOAD_LIMIT_MB: '1' });
    await bed.get(JobWorker).start([]);
    fastify = Fastify();
    await registerFileRoutes(fastify, {
      files: bed.get(Files), limits: bed.get(RateLimits), limitBytes: bed.get(Config).uploadLimitBytes, scopeOf: (request) => people[String(request.headers['x-who'])] ?? null,
    });
    origin = await fastify.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await fastify?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function upload(who: string, purpose: string, content: string | Buffer, name: string): Promise<{ status: number; id: string; code: string; message: string }> {
    const body = new FormData();
    body.append('purpose', purpose);
    body.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    const answer = await fetch(`${origin}/files`, { method: 'POST', body, headers: { 'x-who': who } });
    return { status: answer.status, ...((await answer.json()) as { id: string; code: string; message: string }) };
  }
  const download = (who: string, id: string): Promise<Response> => fetch(`${origin}/files/${id}`, { headers: { 'x-who': who } });
  const noise = (bytes: number): string => 'nom;prénom\n'.repeat(Math.ceil(bytes / 12));

  describe('an upload', () => {
    it('is kept and comes back as it was, as a download', async () => {
      const { status, id } = await upload('claire', 'spec.import', 'nom;prénom\nFontaine;Claire\n', 'été/../Liste été.csv');
      expect(status).toBe(201);
      expect(id).toMatch(/^file_[0-9a-z]{26}$/);
      const answer = await download('marc', id);
      expect(await answer.text()).toBe('nom;prénom\nFontaine;Claire\n');
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/csv', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="Liste ete.csv"; filename*=UTF-8''Liste%20%C3%A9t%C3%A9.csv`,
      });
    });

    it('beyond the limit is refused and leaves nothing on the disk', async () => {
      const before = (await readdir(join(dataDir, 'files', mines))).length;
      expect(await upload('claire', 'spec.import', noise(1_200_000), 'big.csv')).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE', message: expect.stringContaining('1\u00a0Mo') });
      expect(await upload('claire', 'spec.portrait', noise(300_000), 'big.png')).toMatchObject({ status: 413 });
      expect(await readdir(join(dataDir, 'tmp'))).toEqual([]);
      expect(await readdir(join(dataDir, 'files', mines))).toHaveLength(before);
    });

    it('beyond the limit keeps no request waiting that comes on the same connection', async () => {
      for (let round = 0; round < 8; round++) {
        expect(await upload('claire', 'spec.portrait', noise(900_000), 'big.png')).toMatchObject({ status: 413 });
        expect((await download('claire', 'file_1')).status).toBe(404);
      }
    });

    it.each([
      ['a drawing that carries scripts', 'spec.portrait', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'portrait.png'],
      ['a drawing among tables', 'spec.import', '<?xml version="1.0"?><svg/>', 'list.csv'],
      ['a picture among tables', 'spec.import', Buffer.from('89504e470d0a1a0a', 'hex'), 'list.csv'],
      ['a broken picture', 'spec.portrait', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'portrait.png'],
    ])('of %s is refused, whatever its name', async (_what, purpose, content, name) => {
      expect(await upload('claire', purpose, content, name)).toMatchObject({ status: 415, code: 'FILE_TYPE_REFUSED' });
      expect(await readdir(join(dataDir, 'tmp'))).toEqual([]);
    });

    it('of a picture is made anew, smaller and without what it carried', async () => {
      const picture = await sharp({ create: { width: 3_000, height: 30, channels: 3, background: '#1f5a7a' } }).withExif({ IFD0: { Copyright: 'a secret place' } }).jpeg().toBuffer();
      const { id } = await upload('claire', 'spec.portrait', Buffer.concat([picture, Buffer.from('<script>')]), 'moi.jpeg');
      const answer = Buffer.from(await (await download('claire', id)).arrayBuffer());
      expect((await sharp(answer).metadata()).width).toBe(2_400);
      expect(answer.includes('a secret place')).toBe(false);
      expect(answer.includes('<script>')).toBe(false);
    });

    it('needs a person, the right and a known purpose', async () => {
      expect(await upload('nobody', 'spec.import', 'a;b', 'a.csv')).toMatchObject({ status: 401 });
      expect(await upload('visitor', 'spec.import', 'a;b', 'a.csv')).toMatchObject({ status: 404 });
      expect(await upload('claire', 'spec.unheard', 'a;b', 'a.csv')).toMatchObject({ status: 404 });
      expect(await upload('claire', 'spec.export', 'a;b', 'a.csv')).toMatchObject({ status: 404 });
      expect((await fetch(`${origin}/files`, { method: 'POST', body: 'a', headers: { 'x-who': 'claire', 'content-type': 'text/plain' } })).status).toBe(400);
    });
  });

  describe('a download', () => {
    it('of another association, of someone else or of nothing is the same answer', async () => {
      const { id } = await upload('claire', 'spec.import', 'a;b', 'a.csv');
      const { id: portrait } = await upload('claire', 'spec.portrait', await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } }).png().toBuffer(), 'a.png');
      const answers = await Promise.all([download('anna', id), download('visitor', id), download('marc', portrait), download('claire', id.replace(/.$/, (c) => (c === '0' ? '1' : '0'))), download('claire', 'person_1')]);
      const bodies = await Promise.all(answers.map(async (answer) => ({ status: answer.status, ...((await answer.json()) as object), requestId: '' })));
      expect(new Set(bodies.map((body) => JSON.stringify(body)))).toEqual(new Set([JSON.stringify(bodies[0])]));
      expect(bodies[0]).toMatchObject({ status: 404, code: 'NOT_FOUND' });
      expect((await download('nobody', id)).status).toBe(401);
    });

    it('asks for the right anew each time', async () => {
      const { id } = await upload('claire', 'spec.import', 'a;b', 'a.csv');
      people['later'] = scopeOf(mines, actor(['spec.import']));
      expect((await download('later', id)).status).toBe(200);
      people['later'] = { ...people['later'], actor: actor([]) };
      expect((await download('later', id)).status).toBe(404);
    });
  });

  it('what the server made ends with its term, and then its bytes are gone', async () => {
    const owner = people['claire']!.actor!.personId;
    const file = await inAssociation(mines, () => bed.get(Files).save(Buffer.from('a;b'), { name: 'Export.csv', mediaType: 'text/csv', purpose: 'spec.export', ownerPersonId: owner }));
    const path = join(dataDir, 'files', mines);
    expect(await readdir(path)).toContain(file.id);
    expect(await inAssociation(mines, () => bed.get(Files).read(file.id))).toMatchObject({ content: Buffer.from('a;b') });
    bed.clock.advance({ minutes: 16 });
    expect(await inAssociation(mines, () => bed.get(Files).open(file.id))).toMatchObject({ code: 'NOT_FOUND' });
    await until(async () => !(await readdir(path)).includes(file.id));
    expect(await database.inspect('select from file where id = $1', [file.id])).toEqual([]);
    expect(decodeId('file', 'person_00000000000000000000000000')).toBeNull();
  });

  it('bytes whose row was never written are gone an hour later; those of a file stay', async () => {
    const owner = people['claire']!.actor!.personId;
    const save = () => inAssociation(mines, () => bed.get(Files).save(Buffer.from('a;b'), { name: 'Liste.csv', mediaType: 'text/csv', purpose: 'spec.import', ownerPersonId: owner }));
    const path = join(dataDir, 'files', mines);
    const before = new Set(await readdir(path));
    const died = jest.spyOn(bed.get(FileRows), 'add').mockRejectedValueOnce(new Error('the process died here'));
    await expect(save()).rejects.toThrow('died');
    died.mockRestore();
    const [left, ...others] = (await readdir(path)).filter((id) => !before.has(id));
    expect([left, others]).toEqual([expect.any(String), []]);
    const kept = await save();
    expect((await database.inspect<{ key: string }>(`select key from timer where kind = 'file.arrived' and fired_at is null`)).map(({ key }) => key)).toEqual([left]);
    bed.clock.advance({ minutes: 61 });
    await until(async () => !(await readdir(path)).includes(left!));
    expect(await readdir(path)).toContain(kept.id);
  });
});
