import { describe, expect, test } from '@jest/globals';
import { boundaryFaults, faultOf } from './boundaries.mjs';
import { rooms } from './rooms.mjs';

describe('the order of the rooms', () => {
  test('holds for every import of the project', () => {
    expect(boundaryFaults()).toEqual([]);
  });

  test('has no circle', () => {
    const height = (room: string, seen: readonly string[] = []): number => {
      expect(seen).not.toContain(room);
      return 1 + Math.max(0, ...(rooms[room] ?? []).map((below) => height(below, [...seen, room])));
    };
    for (const room of Object.keys(rooms)) expect(height(room)).toBeLessThan(15);
  });

  test.each([
    ['libs/people/src/app/import.ts', '@cordee/messaging'],
    ['libs/ledger/src/app/pay.ts', '@cordee/messaging'],
    ['libs/people/src/app/import.ts', '../../../identity/src/domain/account'],
    ['libs/people/src/app/import.ts', '@cordee/identity/domain'],
    ['libs/people/src/app/import.ts', '@cordee/people/testing'],
    ['libs/people/src/domain/person.ts', '../data/person.schema'],
    ['libs/people/src/domain/person.ts', '@cordee/platform'],
    ['libs/people/src/data/person.schema.ts', '../app/import'],
    ['libs/people/src/app/import.ts', '../api/types'],
    ['libs/people/src/app/import.ts', 'typeorm'],
    ['libs/people/src/domain/person.ts', 'node:fs'],
    ['libs/messaging/src/jobs/send.job.ts', 'bullmq'],
    ['libs/people/src/app/page.ts', 'react'],
    ['apps/admin/src/main.tsx', '@cordee/platform'],
    ['libs/web/src/index.ts', '@cordee/platform'],
    ['libs/unknown/src/index.ts', '@cordee/platform'],
    ['apps/gallery/src/frames/draw.ts', '@cordee/identity'],
    ['apps/gallery/src/frames/draw.ts', '../../../../libs/identity/src/mails/mails.fixture'],
    ['apps/gallery/src/frames/mails.ts', '../../../../libs/identity/src/mails/sign-in.mail'],
    ['apps/api/src/configure.ts', '../../gallery/src/frames/serve'],
  ])('%s may not import %s', (file, name) => {
    expect(faultOf(file, name)).toEqual(expect.any(String));
  });

  test.each([
    ['libs/people/src/app/import.ts', '@cordee/identity'],
    ['libs/people/src/domain/person.ts', '@cordee/platform/kernel'],
    ['libs/people/src/data/person.schema.ts', 'typeorm'],
    ['libs/people/src/app/import.spec.ts', '@cordee/people/testing'],
    ['libs/people/src/mails/invite.mail.tsx', 'react'],
    ['libs/web/src/format.ts', '@cordee/platform/kernel'],
    ['apps/gallery/src/frames/mails.ts', '../../../../libs/identity/src/mails/mails.fixture'],
  ])('%s may import %s', (file, name) => {
    expect(faultOf(file, name)).toBeNull();
  });
});
