import { currentScope, ReadScope, requireActor, requireAssociation } from '@cordee/platform';
import { ClaimRecord, GrantRole, type StaffRole } from '@cordee/identity';
import { ChooseColumns, HOLD_MINUTES, InvitePeople, MyProfile, RunImport, StartImport, type ImportField } from '@cordee/people';
import { DemoDues } from './dues';
import { DemoGatherings } from './gatherings';
import { DemoHelp, HELP_DAYS } from './mutual-help';
import { Office } from './office';
import demoPeople from './people.json' with { type: 'json' };
import { Stage } from './stage';

export type DemoPerson = (typeof demoPeople)[number];

interface Plan {
  name: string;
  subdomain: string;
  colour: string;
  file: string;
  /** Of everybody in the file, where no column says it. */
  school: string | null;
  /** How many days ago it was founded. */
  age: number;
  /** How many people of the file, beside the named ones, have been invited and have come. */
  invited: number;
  arrived: number;
}

const PLANS: readonly Plan[] = [
  { name: 'Mines Alumni', subdomain: 'mines', colour: '#1f4e79', file: 'mines-anciens.csv', school: 'Mines', age: 60, invited: 40, arrived: 8 },
  { name: 'L’Union fait la force', subdomain: 'uff', colour: '#b4472a', file: 'uff-participants.xlsx', school: null, age: 45, invited: 20, arrived: 4 },
];

/**
 * Tells the story of two associations through the use cases, on a clock that moves from the first day to today. Each step
 * sees whether it has been done, so a story that was cut off goes on.
 */
export async function makeWorld(env: NodeJS.ProcessEnv, say: (step: string) => void): Promise<void> {
  const today = new Date();
  const stage = await Stage.open(env, today);
  try {
    for (const plan of PLANS) {
      stage.clock.set(new Date(today.getTime() - plan.age * 86_400_000));
      await makeAssociation(stage, plan, today, say);
    }
    stage.clock.set(today);
    await stage.settle();
  } finally {
    await stage.close();
  }
}

async function makeAssociation(stage: Stage, plan: Plan, today: Date, say: (step: string) => void): Promise<void> {
  const cast = demoPeople.filter((person) => person.association === plan.subdomain);
  const president = cast.find((person) => person.role === 'PRESIDENT');
  if (!president) throw new Error(`${plan.subdomain} has no president`);
  say(`${plan.name}: founding`);
  if (!(await stage.exists(plan.subdomain))) await stage.found({ name: plan.name, subdomain: plan.subdomain, email: president.email, colour: plan.colour });
  const office = await stage.signIn(plan.subdomain, president.email);
  await introduce(stage, plan, office, president.name);
  say(`${plan.name}: importing ${plan.file}`);
  stage.clock.advance({ hours: 2 });
  await importFile(stage, plan, office);
  say(`${plan.name}: inviting`);
  stage.clock.advance({ days: 1 });
  // The office signs in anew each day: its sessions end after twelve idle hours.
  const nextDay = await stage.signIn(plan.subdomain, president.email);
  const others = await stage.as(plan.subdomain, nextDay, () => withEmail(stage, plan.invited, cast.map((person) => person.email)));
  const named = await stage.as(plan.subdomain, nextDay, () => idsOf(stage, cast.map((person) => person.email)));
  await stage.as(plan.subdomain, nextDay, () => stage.get(InvitePeople).invite({ personIds: [...named.values(), ...others.map(({ id }) => id)].sort() }, `demo-${plan.subdomain}`));
  // What is sent to many can be taken back for ten minutes.
  stage.clock.advance({ minutes: HOLD_MINUTES });
  await stage.settle();
  const board = new Office(stage, plan.subdomain, president.email);
  const week = new Week(stage, plan, board, today, { named: [...named.values()], others: others.map(({ id }) => id) }, say);
  await week.begin();
  await arrivals(stage, plan, cast.filter((person) => person !== president), others.slice(0, plan.arrived), today, say);
  await roles(stage, plan, await stage.signIn(plan.subdomain, president.email), cast, named);
  stage.clock.set(new Date(Math.max(stage.clock.now().getTime(), today.getTime() - HELP_DAYS * 86_400_000)));
  await new DemoHelp(stage, plan.subdomain, named).tell((step) => say(`${plan.name}: ${step}`));
  await week.end();
}

/** Of those who were invited beside the named ones: how many are called for no dues, and how many are called at most. */
const NOT_JOINED = 4;
const MOST_CALLED = 36;

/** What an association lives on: dues that are called and paid, events that are answered. */
class Week {
  private readonly dues: DemoDues;
  private readonly gatherings: DemoGatherings;

  constructor(
    stage: Stage,
    private readonly plan: Plan,
    private readonly office: Office,
    today: Date,
    /** Those who were invited. */
    private readonly people: { readonly named: readonly string[]; readonly others: readonly string[] },
    private readonly say: (step: string) => void,
  ) {
    this.dues = new DemoDues(stage, plan.subdomain, office);
    this.gatherings = new DemoGatherings(stage, plan.subdomain, office, today);
  }

  /** The first weeks: the running year's dues, and what is over by today. Some of those who come in have not joined yet. */
  async begin(): Promise<void> {
    const { named, others } = this.people;
    await this.dues.firstYear(await this.withNames([...named, ...others.slice(NOT_JOINED)].slice(0, MOST_CALLED)), this.note);
    await this.gatherings.tell(true, [...named, ...others], this.note);
  }

  /** The last days: next year's dues, and what is to come. The last of the named people has not answered anything yet. */
  async end(): Promise<void> {
    const { named, others } = this.people;
    await this.dues.nextYear(this.note);
    await this.gatherings.tell(false, [...others, ...named.slice(0, -1)], this.note);
  }

  private readonly note = (step: string): void => this.say(`${this.plan.name}: ${step}`);

  private async withNames(ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    const rows = await this.office.query<{ id: string; name: string }>(
      `select id, concat_ws(' ', first_name, last_name) as name from person where association_id = $1 and id = any ($2::uuid[])`, [ids]);
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }
}

/** Founding knows no more than an address: the founder writes their own name, accents included. */
async function introduce(stage: Stage, plan: Plan, token: string, name: string): Promise<void> {
  const [firstName = '', ...last] = name.split(' ');
  await stage.as(plan.subdomain, token, async () => {
    const [me] = await stage.get(ReadScope).query<{ version: number }>('select version from person where association_id = $1 and id = $2', [requireAssociation(), requireActor().personId]);
    return stage.get(MyProfile).update(me?.version ?? 0, { firstName, lastName: last.join(' ') });
  });
}

/** The four steps of the import screen. */
async function importFile(stage: Stage, plan: Plan, token: string): Promise<void> {
  const inOffice = <T>(act: () => Promise<T>) => stage.as(plan.subdomain, token, act);
  if (await inOffice(() => isImported(stage))) return;
  const fileId = await inOffice(() => stage.upload(plan.file, 'import'));
  const started = await inOffice(() => stage.get(StartImport).of(fileId));
  const mapping = await importState(stage, plan, token, started.id, 'MAPPING');
  const columns = mapping.columns.map(({ index, field }) => ({ index, field: field ?? ('OTHER' as const) }));
  await inOffice(() => stage.get(ChooseColumns).for(started.id, columns, plan.school));
  await importState(stage, plan, token, started.id, 'CHECKED');
  await inOffice(() => stage.get(RunImport).of(started.id, `demo-import-${plan.subdomain}`));
  await importState(stage, plan, token, started.id, 'DONE');
}

async function isImported(stage: Stage): Promise<boolean> {
  const done = await stage.get(ReadScope).query("select 1 from import where association_id = $1 and state = 'DONE'", [requireAssociation()]);
  return done.length > 0;
}

interface ImportRow {
  state: string;
  columns: { index: number; field: ImportField | null }[];
}

function importState(stage: Stage, plan: Plan, token: string, id: string, state: string): Promise<ImportRow> {
  return stage.until(`the import of ${plan.file} to be ${state}`, () =>
    stage.as(plan.subdomain, token, async () => {
      const [row] = await stage.get(ReadScope).query<ImportRow>('select state, columns from import where association_id = $1 and id = $2', [requireAssociation(), id]);
      if (row?.state === 'FAILED') throw new Error(`the import of ${plan.file} failed`);
      return row?.state === state ? row : null;
    }));
}

/** Those who come to see: they sign in, claim their record, and half of them say that it is still right. */
async function arrivals(stage: Stage, plan: Plan, cast: readonly DemoPerson[], others: readonly Guest[], today: Date, say: (step: string) => void): Promise<void> {
  const guests = [...cast.map(({ email, graduationYear }) => ({ email, graduationYear })), ...others];
  const daysLeft = (today.getTime() - stage.clock.now().getTime()) / 86_400_000 - HELP_DAYS - 1;
  const pace = Math.max(0, Math.floor(daysLeft / (guests.length + 1)));
  for (const [place, guest] of guests.entries()) {
    stage.clock.advance({ days: pace, minutes: 17 });
    say(`${plan.name}: ${guest.email} signs in`);
    const token = await stage.signIn(plan.subdomain, guest.email);
    await stage.as(plan.subdomain, token, async () => currentScope().actor ?? stage.get(ClaimRecord).claim({ graduationYear: guest.graduationYear }));
    if (place % 2 === 0) await stage.as(plan.subdomain, token, () => stage.get(MyProfile).confirm());
  }
}

async function roles(stage: Stage, plan: Plan, token: string, cast: readonly DemoPerson[], ids: ReadonlyMap<string, string>): Promise<void> {
  const held = await stage.as(plan.subdomain, token, () => stage.get(ReadScope).query<{ person_id: string }>('select person_id from role_grant where association_id = $1', [requireAssociation()]));
  const holders = new Set(held.map((grant) => grant.person_id));
  for (const { role, email } of cast.filter((person) => person.role !== 'MEMBER' && !holders.has(ids.get(person.email) ?? ''))) {
    await stage.as(plan.subdomain, token, () => stage.get(GrantRole).grant(ids.get(email) ?? '', role as StaffRole, null));
  }
}

interface Guest {
  email: string;
  graduationYear: number;
}

async function idsOf(stage: Stage, addresses: readonly string[]): Promise<Map<string, string>> {
  const rows = await stage.get(ReadScope).query<{ address: string; person_id: string }>(
    'select address, person_id from person_email where association_id = $1 and address = any($2)', [requireAssociation(), addresses]);
  return new Map(rows.map((row) => [row.address, row.person_id]));
}

/** People of the file who can be written to and whose year is known, in the order of their names. */
function withEmail(stage: Stage, count: number, except: readonly string[]): Promise<(Guest & { id: string })[]> {
  return stage.get(ReadScope).query<Guest & { id: string }>(
    `select p.id, e.address as email, a.graduation_year as "graduationYear"
    from person p
    join person_email e on e.association_id = p.association_id and e.person_id = p.id and e.place = 0
    join affiliation a on a.association_id = p.association_id and a.person_id = p.id and a.place = 0
    where p.association_id = $1 and a.graduation_year is not null and not e.address = any($2)
    order by p.last_key, p.first_key, p.id limit $3`, [requireAssociation(), except, count]);
}
