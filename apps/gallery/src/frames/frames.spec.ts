import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Mail } from '@cordee/html';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import { drawFrame, frameNames } from './draw';
import { lookOf } from './look';

const { parts, mails } = frameNames();
/** Before there is an association, nobody has chosen tu. */
const ALWAYS_VOUS = 'identity.founding';

const isMail = (value: unknown): value is Mail<object> => typeof value === 'object' && value !== null && 'render' in value;

/** The names of all mails that any domain defines, alone or several together. */
async function definedMails(): Promise<string[]> {
  const files = readdirSync(resolve('libs'), { recursive: true, encoding: 'utf8' }).filter((file) => /^[a-z]+\/src\/mails\/.*\.mails?\.tsx$/.test(file));
  const modules = await Promise.all(files.map((file) => import(resolve('libs', file)) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module).flatMap((value) => (isMail(value) ? [value] : Object.values(value ?? {}).filter(isMail)))).map(({ name }) => name);
}

describe('the frames of the gallery', () => {
  test('hold every mail of every domain', async () => {
    expect([...mails].sort()).toEqual((await definedMails()).sort());
  });

  test.each([...parts, ...mails])('draw %s in both languages, both lights and both forms of address', (name) => {
    const frame = (query: Record<string, string>) => drawFrame(name, lookOf(query)) ?? '';
    expect(frame({ locale: 'en' })).toContain('<html lang="en"');
    expect(frame({ locale: 'en' })).not.toBe(frame({ locale: 'fr' }));
    expect(frame({ scheme: 'dark' })).toMatch(/data-theme="dark"|@media all\{/);
    expect(frame({ scheme: 'light' })).toMatch(/data-theme="light"|@media not all\{/);
    expect(tuIn(frame({ form: 'VOUS' }))).toBeUndefined();
    if (name !== ALWAYS_VOUS) expect(vousIn(frame({ form: 'TU' }))).toBeUndefined();
    expect(frame({})).not.toMatch(/<script|autofocus/);
  });

  test('are nothing under an unknown name, and as usual where the address says nonsense', () => {
    expect(drawFrame('toString', lookOf({}))).toBeNull();
    expect(lookOf({ locale: 'de', form: 'on', scheme: '', colour: 'red;}' })).toEqual(lookOf({}));
  });
});
