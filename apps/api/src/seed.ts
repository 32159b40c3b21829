import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '@cordee/platform';
import { makeWorld } from './demo/make-world';

/** Makes the demo world; prints one line per step. A world that was begun before is finished. */
async function seed(): Promise<void> {
  const people = await makeWorld(process.env, (step) => console.log(step));
  const { dataDir } = Config.from(process.env);
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'demo-people.json'), `${JSON.stringify(people, null, 2)}\n`);
}

seed().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
