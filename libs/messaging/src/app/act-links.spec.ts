import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildTestBed, inAssociation, useDatabase, type TestBed } from '@cordee/platform/testing';
import { digestEngine } from '../digest-engine';
import { enrolAll, makePersons, MINES, TestRecipients, testWorld, UFF } from '../testing/digest-world';
import { ActLinks } from './act-links';

const RENEW = 'membership.renew';
const TERM = new Date('2026-12-23T15:00:00Z');

describe('a link for one act', () => {
  const database = useDatabase();
  let bed: TestBed;
  let links: ActLinks;
  let claire: string;
  let ousmane: string;

  beforeAll(async () => {
    bed = await buildTestBed(database, { providers: [...digestEngine, ...testWorld] });
    links = bed.get(ActLinks);
    [claire, ousmane] = (await makePersons(database, MINES, 2)) as [string, string];
    for (const personId of [claire, ousmane]) bed.get(TestRecipients).register(MINES, { personId });
    await enrolAll(database, MINES, [claire], '2026-12-03T06:00:00Z');
  });

  const inMines = <T>(act: () => Promise<T>): Promise<T> => inAssociation(MINES, act);
  const link = (personId: string, about = ['a due']): Promise<string> => inMines(() => links.tokenFor({ purpose: RENEW, personId, about }, TERM));
  const follow = (token: string, purpose = RENEW) => inMines(() => links.follow(purpose, token));

  test('says who acts and what it is about, as often as it is followed', async () => {
    const token = await link(claire, ['a due', 'another']);
    for (let time = 0; time < 2; time++) expect(await follow(token)).toMatchObject({ purpose: RENEW, personId: claire, about: ['a due', 'another'], recipient: { firstName: 'Claire' } });
  });

  test('works for somebody who has never chosen how to be written to', async () => {
    expect(await follow(await link(ousmane))).toMatchObject({ personId: ousmane });
  });

  test('is worth nothing for another purpose, in another association, or with a letter changed', async () => {
    const token = await link(claire);
    expect(await follow(token, 'events.rsvp')).toBeNull();
    expect(await inAssociation(UFF, () => links.follow(RENEW, token))).toBeNull();
    expect(await follow(token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBeNull();
    expect(await follow('')).toBeNull();
  });

  test('holds to the end of its last day, and no longer', async () => {
    const token = await link(claire);
    const now = bed.clock.now();
    bed.clock.set('2026-12-23T23:59:59Z');
    expect(await follow(token)).not.toBeNull();
    bed.clock.set('2026-12-24T00:00:00Z');
    expect(await follow(token)).toBeNull();
    bed.clock.set(now);
  });

  test('of somebody who is gone leads nowhere', async () => {
    const [gone] = (await makePersons(database, MINES, 1)) as [string];
    expect(await follow(await link(gone))).toBeNull();
  });

  test('is void once the key version of its person is raised, and that of nobody else', async () => {
    const [hers, his] = [await link(claire), await link(ousmane)];
    await database.inspect('update digest_preference set key_version = key_version + 1 where person_id = $1', [claire]);
    expect(await follow(hers)).toBeNull();
    expect(await follow(his)).not.toBeNull();
    expect(await follow(await link(claire))).not.toBeNull();
  });
});
