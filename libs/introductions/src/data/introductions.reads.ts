import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { Introduction } from '../domain/introduction';
import { CONTACT, ROW, WITH_WORDS, WORDS } from './introduction-facts.reads';
import type { Contact, Words } from './introductions.repository';
import { hiddenOpen } from './stage.sql';

export type IntroductionRole = 'seeker' | 'connector' | 'target';

export interface IntroductionRow {
  readonly one: Introduction;
  readonly words: Words & { readonly hint: boolean };
  readonly contact: Contact | null;
  /** Of a draft: who was named in the request before it. */
  readonly named: string | null;
  /** The draft that a redirection has left. */
  readonly draftId: string | null;
}

export interface IntroductionFilter {
  readonly role: IntroductionRole | null;
  /** Still moving, as far as the reader knows; null: all. */
  readonly open: boolean | null;
}

const COLUMN: Readonly<Record<IntroductionRole, string>> = { seeker: 'i.seeker_id', connector: 'i.connector_id', target: 'i.target_id' };
/** By each role: what still moves. The same as `stageFor` and `seekerStage` say of one. */
const OPEN: Readonly<Record<IntroductionRole, string>> = {
  seeker: `(i.state = 'DRAFT' or (${hiddenOpen('i', '$3')}))`,
  connector: `(${hiddenOpen('i', '$3')} and (i.state <> 'NOT_POSSIBLE' or i.forwarded_at is not null))`,
  target: `(i.withdrawn_at is null and (i.state in ('WITH_TARGET', 'DEFERRED', 'CONNECTED', 'IN_TOUCH') or (i.state = 'UNDER_REVIEW' and i.state_before <> 'MET')))`,
};
const SHOWN: Readonly<Record<IntroductionRole, string>> = {
  seeker: 'true', connector: 'i.submitted_at is not null', target: `(i.forwarded_at is not null or (i.route = 'DIRECT' and i.submitted_at is not null))`,
};
const ROLES = Object.keys(COLUMN) as IntroductionRole[];

function ofReader({ role, open }: IntroductionFilter): string {
  const roles = role ? [role] : ROLES;
  return `(${roles.map((one) => `(${COLUMN[one]} = $2 and ${SHOWN[one]}${open === null ? '' : ` and ${open ? '' : 'not '}${OPEN[one]}`})`).join(' or ')}) and $3::timestamptz is not null`;
}

const FIELDS = `${ROW}, ${WORDS.replace(`'why'`, `'hint', w.positioning_hint, 'why'`)}, ${CONTACT}, i.wrote_at as "wroteAt", i.suggested_by as "suggestedBy",
  (select f.suggested_id from introduction f where f.association_id = $1 and f.id = i.from_introduction_id) as named,
  (select d.id from introduction d where d.association_id = $1 and d.from_introduction_id = i.id and d.seeker_id = $2 limit 1) as "draftId"`;

const pageSql = (filter: IntroductionFilter): string =>
  `select ${FIELDS} from introduction i ${WITH_WORDS} where i.association_id = $1 and ${ofReader(filter)} and ($4::uuid is null or i.id < $4) order by i.id desc limit $5`;
const ONE = `select ${FIELDS} from introduction i ${WITH_WORDS} where i.association_id = $1 and i.id = $4 and ${ofReader({ role: null, open: null })}`;

type Flat = Omit<IntroductionRow, 'one'> & Partial<Introduction>;

/** Introductions as one of their parties reads them, the latest first. */
@Injectable()
export class IntroductionsReads {
  constructor(private readonly reads: ReadScope) {}

  async page(filter: IntroductionFilter, personId: string, now: Date, after: string | null, limit: number): Promise<IntroductionRow[]> {
    return (await this.reads.query<Flat>(pageSql(filter), [requireAssociation(), personId, now, after, limit])).map(rowOf);
  }

  async count(filter: IntroductionFilter, personId: string, now: Date): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(`select count(*)::int as count from introduction i where i.association_id = $1 and ${ofReader(filter)}`, [requireAssociation(), personId, now]);
    return row!.count;
  }

  async one(id: string, personId: string, now: Date): Promise<IntroductionRow | null> {
    const [row] = await this.reads.query<Flat>(ONE, [requireAssociation(), personId, now, id]);
    return row ? rowOf(row) : null;
  }
}

function rowOf({ words, contact, named, draftId, ...facts }: Flat): IntroductionRow {
  return { one: Object.assign(new Introduction(), facts), words, contact, named, draftId };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
hotRead('introductions.one', ONE, (scope) => [scope.associationId, NOBODY, new Date(0), NOBODY]);
for (const role of ROLES) hotRead(`introductions.page.${role}`, pageSql({ role, open: true }), (scope) => [scope.associationId, NOBODY, new Date(0), null, 21]);
