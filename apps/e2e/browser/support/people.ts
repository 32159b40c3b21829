import { Clock, decode, Tokens } from '@cordee/platform';
import { inAssociation } from '@cordee/platform/testing';
import { DigestLinks } from '@cordee/messaging/testing';
import type { Installation } from './installation';

/** Named people of the demo world. */
export const PRESIDENT = 'aicha.benhaddou@courriel.example';
export const MEMBER = 'claire.fontanel@boite.example';
export const ORGANISER = 'solene.marchetti@boite.example';

export interface PersonLinks {
  unsubscribe: string;
  preferences: string;
  stillRight: string;
  invitation: string;
}

const DAY_MS = 86_400_000;

/** The signed links that mails to this person hold. */
export async function linksOf({ database }: Installation, address: string, site = 'mines'): Promise<PersonLinks> {
  const [row] = await database.inspect<{ association: string; person: string; version: number }>(
    `select a.id as association, e.person_id as person, coalesce(d.key_version, 1) as version
    from association a
    join person_email e on e.association_id = a.id and e.address = $2
    left join digest_preference d on d.association_id = a.id and d.person_id = e.person_id
    where a.subdomain = $1`, [site, address]);
  if (!row) throw new Error(`${address} is nobody in ${site}`);
  const clock = new Clock();
  const tokens = new Tokens(database.config(), clock);
  const links = new DigestLinks(tokens);
  const preference = { personId: row.person, keyVersion: row.version };
  return inAssociation(row.association, () => Promise.resolve({
    unsubscribe: links.unsubscribe(row.person, address), preferences: links.preferences(preference, clock.now()), stillRight: links.stillRight(preference, clock.now()),
    invitation: `/connexion/invitation/${tokens.sign('invitation', [row.association, address], new Date(clock.now().getTime() + DAY_MS))}`,
  }));
}

const WHO = {
  arrived: 'exists (select from account_person k where k.association_id = e.association_id and k.person_id = e.person_id)',
  newcomers: 'not exists (select from account_email k where k.address = e.address)',
  quiet: 'not exists (select from positioning l where l.association_id = e.association_id and l.person_id = e.person_id)',
  notJoined: 'not exists (select from membership m where m.association_id = e.association_id and m.person_id = e.person_id)',
} as const;

/** Addresses of people who have an account, who have never come, who have neither offered nor asked, or who were never asked for dues; in the order of their names, those with an account first. */
export async function addressesOf({ database }: Installation, who: keyof typeof WHO, site = 'mines'): Promise<string[]> {
  const rows = await database.inspect<{ address: string }>(
    `select e.address from person_email e
    join association a on a.id = e.association_id and a.subdomain = $1
    where e.place = 0 and e.address <> all($2) and ${WHO[who]}
    order by ${WHO.arrived} desc, e.address`, [site, [PRESIDENT, MEMBER]]);
  return rows.map(({ address }) => address);
}

/** Where mails to a person go, by the id that the screens know them by. */
export async function addressOf({ database }: Installation, personId: string): Promise<string> {
  const [row] = await database.inspect<{ address: string }>('select address from person_email where person_id = $1 order by place, address limit 1', [decode('person', personId)]);
  if (!row) throw new Error(`${personId} has no address`);
  return row.address;
}
