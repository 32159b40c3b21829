// The bench's people: invented, seeded, in the proportions of real files (few names are frequent, many are rare).
import pg from 'pg';

export const SCALES = { s: 20_000, m: 300_000, l: 2_000_000 };

const FIRST = ['Marie', 'Claire', 'Camille', 'Inès', 'Léa', 'Fatou', 'Linh', 'Jean', 'Pierre', 'Karim', 'Hugo', 'Ousmane', 'Minh', 'Loïc', 'Étienne', 'Noé'];
const LAST = ['Martin', 'Bernard', 'Lefèvre', 'Moreau', 'Garcia', 'Nguyen', 'Traoré', 'Benali', 'Rousseau', 'Le Goff', 'Kowalski', 'Dupuis'];
const SYLLABLES = ['be', 'lan', 'dou', 'ker', 'ma', 'ri', 'vas', 'sel', 'to', 'gue', 'nard', 'lier', 'mont', 'ville', 'zac'];

/** A function that gives numbers in [0, 1), the same for the same seed. @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** One association of so many people, written by set-based SQL. @param {string} superuserUrl @param {string} associationId @param {number} size */
export async function fillAssociation(superuserUrl, associationId, size, seed = 1) {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    for (let from = 0; from < size; from += 5_000) {
      const people = chunk(seeded(seed + from), from, Math.min(size, from + 5_000));
      await client.query(INSERT, [associationId, JSON.stringify(people), new Date('2026-11-01T08:00:00Z')]);
    }
    await client.query('analyze person; analyze affiliation; analyze person_term; analyze position');
  } finally {
    await client.end();
  }
}

const INSERT = `
  with given as (select * from jsonb_to_recordset($2::jsonb) as p (id uuid, first text, last text, first_key text, last_key text, city text, city_key text, sector text, sector_key text, year int)),
  persons as (
    insert into person (association_id, id, version, first_name, last_name, first_key, last_key, city, city_key, sector, sector_key, created_at, changed_at)
    select $1, id, 1, first, last, first_key, last_key, city, city_key, sector, sector_key, $3, $3 from given),
  studies as (
    insert into affiliation (association_id, id, person_id, place, school, school_key, graduation_year)
    select $1, gen_random_uuid(), id, 0, 'Mines', 'mines', year from given),
  jobs as (
    insert into position (association_id, id, person_id, employer, title, sector, noted_at)
    select $1, gen_random_uuid(), id, 'Compagnie', 'Ingénierie', sector, $3 from given)
  insert into person_term (association_id, term, person_id)
  select distinct $1::uuid, term, id from given, lateral unnest(string_to_array(first_key || ' ' || last_key, ' ')) term`;

/** @param {() => number} random @param {number} from @param {number} to */
function chunk(random, from, to) {
  const skewed = (/** @type {string[]} */ list) => list[Math.floor(random() ** 2 * list.length)] ?? list[0];
  const key = (/** @type {string} */ text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return Array.from({ length: to - from }, (_, offset) => {
    const first = skewed(FIRST);
    const rare = Array.from({ length: 3 }, () => skewed(SYLLABLES)).join('');
    const last = random() < 0.4 ? skewed(LAST) : rare[0].toUpperCase() + rare.slice(1);
    const city = skewed(['Paris', 'Lyon', 'Nantes', 'Lille', 'Toulouse', 'Nancy']);
    const sector = skewed(['Énergie', 'Industrie', 'Conseil', 'Numérique', 'Santé']);
    return { id: uuid(from + offset, random), first, last, first_key: key(first), last_key: key(last), city, city_key: key(city), sector, sector_key: key(sector), year: 1970 + Math.floor(random() * 55) };
  });
}

/** A UUIDv7 of the bench: its number in the time, seeded bits behind. @param {number} n @param {() => number} random */
function uuid(n, random) {
  const hex = (/** @type {number} */ digits) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  const time = (1_760_000_000_000 + n).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
}
