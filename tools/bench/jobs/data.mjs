// The seeded people alone: how many, how fast, how skewed. For looking at what the other jobs read.
import { randomUUID } from 'node:crypto';
import { fillAssociation, SCALES } from '../data.mjs';
import { withClient } from '../../roles.mjs';

const FIGURES = `select (select count(*)::int from person) as people, (select count(*)::int from affiliation) as studies, (select count(*)::int from person_term) as terms,
  (select count(*)::int from (select last_key from person group by last_key) n) as names, (select max(n)::int from (select count(*) n from person group by last_key) c) as commonest`;

/** @param {{ world: import('../world.mjs').BenchWorld, scale: keyof typeof SCALES }} options */
export async function data({ world, scale }) {
  const size = SCALES[scale];
  const start = performance.now();
  await fillAssociation(world.superuserUrl, randomUUID(), size);
  const seconds = (performance.now() - start) / 1000;
  await withClient(world.superuserUrl, async (client) => {
    const { rows: [figures] } = await client.query(FIGURES);
    if (figures.people !== size || figures.studies !== size) throw new Error(`${size} people were asked, ${figures.people} came with ${figures.studies} studies`);
    console.log(`data ${scale}  ${figures.people} people in ${seconds.toFixed(1)} s, ${figures.names} family names, the commonest ${figures.commonest} times, ${figures.terms} search terms`);
  });
  return {};
}
