// Makes the alumni files of the demo world: invented people, in the disorder of real files. Seeded: the same files every time.
// node tools/demo-data.mjs  (the files are committed; run it again only to change them)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { root } from './root.mjs';

const target = join(root, 'apps/api/src/demo');

/** Those whom people meet first: they are in the files like everybody else. */
const KNOWN = JSON.parse(readFileSync(join(target, 'people.json'), 'utf8'));
const MORE = { 'Aïcha Benhaddou': ['Lyon', 'Énergie', 'Directrice industrielle'], 'Hervé Le Quintrec': ['Rennes', 'Banque et assurance', 'Directeur financier'], 'Solène Marchetti': ['Paris', 'Environnement', 'Ingénieure d’études'], 'Karim Oukacha': ['Lille', 'Conseil', 'Coach'], 'Claire Fontanel': ['Nantes', 'Énergie', 'Chef de projet'], 'Étienne Vasseur': ['Paris', 'Industrie', 'Directeur financier'], 'Fatoumata Diarra': ['Toulouse', 'Santé', 'Responsable qualité'] };

/** @param {string} association */
const known = (association) =>
  KNOWN.filter((person) => person.association === association).map(({ name, email, graduationYear }, n) => {
    const [first, ...last] = name.split(' ');
    const [city, sector, title] = MORE[name];
    return { number: 19_000 + n, civility: ['Hervé', 'Karim', 'Étienne'].includes(first) ? 'M.' : 'Mme', first, last: last.join(' '), year: graduationYear, born: new Date(Date.UTC(graduationYear - 23, 3 + n, 11 + n)), email, phone: `06 12 34 56 ${70 + n}`, city, postcode: '', employer: EMPLOYERS[n], title, sector, school: 'Mines' };
  });

/** A small seeded generator (mulberry32). */
function seeded(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, chance: (p) => next() < p, pick: (list) => list[Math.floor(next() * list.length)], between: (a, b) => a + Math.floor(next() * (b - a + 1)) };
}

const WOMEN = ['Aïcha', 'Claire', 'Inès', 'Maëlle', 'Fatoumata', 'Linh', 'Noémie', 'Camille', 'Yasmine', 'Solène', 'Ewa', 'Ana', 'Priya', 'Héloïse', 'Aminata', 'Judith', 'Leïla', 'Margaux', 'Océane', 'Rania', 'Thérèse', 'Zoé', 'Mei', 'Salomé', 'Awa', 'Bénédicte', 'Chloé', 'Dounia', 'Élodie', 'Gwenaëlle'];
const MEN = ['Hervé', 'Karim', 'Étienne', 'Minh', 'Ousmane', 'Loïc', 'Raphaël', 'Samir', 'Tomasz', 'Paulo', 'Arjun', 'Benoît', 'Cédric', 'Idriss', 'Jérôme', 'Kévin', 'Matthieu', 'Noé', 'Patrick', 'Quentin', 'Rémi', 'Sofiane', 'Théo', 'Ulysse', 'Victor', 'Wassim', 'Xavier', 'Yann', 'Abdou', 'Gaël'];
const NAMES = ['Ardouin', 'Belhadj', 'Cazeneuve-Roy', 'Diarra', 'Estève', 'Fontanel', 'Gueye', 'Hamidi', 'Iglesias', 'Jaouen', 'Kowalczyk', 'Le Bihan', 'Marchetti', 'N’Diaye', 'Ollivier', 'Pham', 'Quéméner', 'Rousselet', 'Sarr', 'Tran', 'Urvoy', 'Vasseur', 'Wattiez', 'Yilmaz', 'Zerrouki', 'de Kermadec', 'd’Aubigny', 'van Houten', 'Lœuillet', 'Bouchareb', 'Carvalho', 'Delmotte', 'Escoffier', 'Ferrand', 'Grangier', 'Haddad', 'Imbert', 'Jolivet', 'Khelifi', 'Lemaistre', 'Mbaye', 'Nakache', 'Oukacha', 'Peyronnet', 'Rakoto', 'Santoni', 'Thévenin', 'Vuong', 'Weissberg', 'Zimmerlin'];
const CITIES = [['Paris', '75011'], ['Paris', '75015'], ['Lyon', '69003'], ['Nantes', '44000'], ['Lille', '59000'], ['Toulouse', '31000'], ['Saint-Étienne', '42000'], ['Grenoble', '38000'], ['Marseille', '13006'], ['Nancy', '54000'], ['Bordeaux', '33000'], ['Rennes', '35000'], ['Ajaccio', '02000'], ['Bourg-en-Bresse', '01000']];
const SECTORS = ['Énergie', 'Industrie', 'Conseil', 'Numérique', 'Environnement', 'Santé', 'Transport', 'Banque et assurance', 'Recherche', 'Construction'];
const EMPLOYERS = ['Altaïr Énergies', 'Ateliers du Rhône', 'Bureau Cassiopée', 'Compagnie des Eaux vives', 'Delta Mobilités', 'Fonderies Marchand', 'Groupe Horizon', 'Hôpitaux de l’Ouest', 'Laboratoire Pascaline', 'Mutuelle des Alpes', 'Nordet Logiciels', 'Rail & Canaux'];
const TITLES = ['Ingénieure d’études', 'Chef de projet', 'Responsable qualité', 'Directrice industrielle', 'Consultant', 'Data analyste', 'Chercheuse', 'Directeur financier', 'Responsable HSE', 'Fondatrice', 'Acheteur', 'Coach'];
const SCHOOLS = ['Mines', 'Mines', 'Mines', 'Ponts', 'Centrale', 'Télécom', 'Agro', 'Chimie', 'Commerce', 'Arts et Métiers'];

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/[’' ]/g, '').toLowerCase();

function people(random, count, firstYear, lastYear) {
  const seen = new Set();
  return Array.from({ length: count }, (_, n) => {
    let first, last;
    const woman = random.chance(0.48);
    do [first, last] = [random.pick(woman ? WOMEN : MEN), random.pick(NAMES)];
    while (seen.has(`${first} ${last}`));
    seen.add(`${first} ${last}`);
    const year = random.between(firstYear, lastYear);
    const [city, postcode] = random.pick(CITIES);
    return {
      number: 20_000 + n, civility: woman ? random.pick(['Mme', 'Madame']) : random.pick(['M.', 'Monsieur']), first, last, year,
      born: new Date(Date.UTC(year - random.between(22, 25), random.between(0, 11), random.between(1, 28))),
      email: random.chance(0.93) ? `${plain(first)}.${plain(last)}@${random.pick(['courriel', 'boite', 'messagerie'])}.example` : '',
      phone: random.chance(0.6) ? `06 ${Array.from({ length: 4 }, () => String(random.between(10, 99))).join(' ')}` : '',
      city, postcode, employer: random.pick(EMPLOYERS), title: random.pick(TITLES), sector: random.pick(SECTORS), school: random.pick(SCHOOLS),
    };
  });
}

const day = (date) => date.toISOString().slice(0, 10);
const french = (date) => day(date).split('-').reverse().join('/');

/** The year as offices write it: 1998, P98, promo 1998. */
const yearText = (random, year) => random.pick([String(year), String(year), `P${String(year).slice(2)}`, `promo ${year}`]);

function minesRows() {
  const random = seeded(7);
  const list = [...known('mines'), ...people(random, 380, 1972, 2026)];
  const row = (p) => [p.number, p.civility, random.chance(0.5) ? p.last.toUpperCase() : p.last, p.first, yearText(random, p.year), random.chance(0.5) ? french(p.born) : day(p.born), random.chance(0.1) ? p.email.toUpperCase() : p.email, random.chance(0.5) ? p.phone : p.phone.replaceAll(' ', ''), p.postcode, p.city, 'France', p.employer, p.title, p.sector];
  const rows = list.map(row);
  for (let n = 0; n < 18; n++) rows.splice(random.between(0, rows.length), 0, row(random.pick(list))); // the same person again, written otherwise
  rows.splice(40, 0, Array(14).fill(''));
  rows.splice(97, 0, [29_001, 'Mme', '', '', '2004', '', 'sans.nom@boite.example', '', '', 'Lyon', 'France', '', '', '']);
  rows.splice(203, 0, [29_002, 'M.', 'Thévenin', 'Léonard', '2041', '', 'leonard.thevenin@boite.example', '', '', 'Lille', 'France', '', '', '']);
  rows.splice(300, 0, [29_003, 'Mme', 'Jolivet', 'Maïwenn', '1999', '12/05/1976', 'maiwenn.jolivet@@boite', '', '', 'Rennes', 'France', '', '', '']);
  return rows;
}

function writeMines() {
  const header = ['N° adhérent', 'Civilité', 'NOM', 'Prénom', 'Promo', 'Né(e) le', 'Courriel', 'Mobile', 'CP', 'Ville', 'Pays', 'Société', 'Fonction', 'Secteur'];
  const quote = (cell) => (/[;"\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
  const text = [header, ...minesRows()].map((cells) => cells.map(quote).join(';')).join('\r\n');
  writeFileSync(join(target, 'mines-anciens.csv'), iconv.encode(`${text}\r\n`, 'win1252'));
}

async function writeUff() {
  const random = seeded(21);
  const header = ['Nom complet', 'École', 'Année de diplôme', 'Adresse e-mail', 'Téléphone', 'Ville', 'Dernier employeur', 'Métier', 'Secteur'];
  const rows = [...known('uff'), ...people(random, 140, 1980, 2022)].map((p) => [`${p.first} ${p.last}`, p.school, p.year, p.email, p.phone, p.city, p.employer, p.title, p.sector]);
  const cell = (value) => (value === '' ? null : { value, type: typeof value === 'number' ? Number : String });
  const sheet = [[cell('L’Union fait la force : participants, tous réseaux')], header.map(cell), ...rows.map((row) => row.map(cell))];
  await writeXlsxFile(sheet).toFile(join(target, 'uff-participants.xlsx'));
}

writeMines();
await writeUff();
