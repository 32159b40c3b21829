import { createHash } from 'node:crypto';
import { encodeId, type ExampleWorld, type IdKind, newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';
import { Filler, type Known } from './filler';

/** Which table the ids of each kind come from. A new kind must be added here to compile. */
const TABLE_OF: Record<IdKind, string> = {
  association: 'association', account: 'account', person: 'person', affiliation: 'affiliation', position: 'position', session: 'session', token: 'access_token',
  grant: 'role_grant', import: 'import', file: 'file', activity: 'activity', failure: 'job_failure', digest: 'digest', batch: 'invitation_batch', view: 'saved_view',
  payment: 'payment', refund: 'refund', receipt: 'receipt', plan: 'membership_plan', membership: 'membership', due: 'due', run: 'due_run', rule: 'reminder_rule', event: 'event', registration: 'registration',
  mailing: 'event_mailing', reminder: 'due_reminder_sending', offer: 'help_offer', ask: 'open_ask', loop: 'gratitude_loop', word: 'gratitude_word', landing: 'landing', shield: 'shield',
  introduction: 'introduction', report: 'introduction_report',
};

/** One association with one row of everything and its president. */
export class World implements ExampleWorld {
  private calls = 0;

  constructor(
    readonly site: string,
    readonly ids: Record<string, string>,
    private readonly filler: Filler,
    private readonly now: Date,
  ) {}

  id(kind: IdKind): string {
    return encodeId(kind, this.ids[TABLE_OF[kind]]!);
  }

  unique(): string {
    return `${this.site} unique ${++this.calls} ${newId()}`;
  }

  /** A new session of the president, which is from now on the one that examples name: its cookie. */
  async signIn(): Promise<string> {
    const token = `session of ${this.site} ${newId()}`;
    this.ids['session'] = newId();
    await this.filler.insert('session', { label: token, now: this.now, ids: this.ids, known: { token_hash: hash(token), office: true } });
    return token;
  }
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

const EUR = { currency: 'EUR' };
const money: Known = {
  payment: { state: 'SETTLED', means: 'CHEQUE', provider: 'offline', amount_minor: 6000, allocated_minor: 4000, refunded_minor: 0, settled_at: new Date('2026-11-20T09:00:00Z'), ...EUR },
  payment_line: { target_kind: 'due', ...EUR },
  payment_allocation: { target_kind: 'due', amount_minor: 4000, ...EUR },
  refund: { state: 'REQUESTED', ...EUR },
  receipt: { lines: '[]', ...EUR },
  journal_row: { account: '512', amount_minor: 6000, ...EUR },
  sandbox_checkout: { refunded_minor: 0, ...EUR },
  plan_price: { place: 0, amount_minor: 6000, ...EUR },
  due: { state: 'ISSUED', amount_minor: 6000, paid_minor: 0, ...EUR },
  due_run: { state: 'HELD' },
  due_reminder_sending: { state: 'HELD' },
  due_reminder_recipient: { state: 'HELD' },
};
const gatherings: Known = {
  event: { state: 'PUBLISHED', starts_at: new Date('2026-12-10T18:00:00Z'), ends_at: new Date('2026-12-10T21:00:00Z'), answers_close_at: new Date('2026-12-10T12:00:00Z'), published_at: new Date('2026-11-20T09:00:00Z') },
  quota: { taken: 1 },
  registration: { state: 'CONFIRMED', channel: 'PORTAL', person_id: undefined },
  waitlist_entry: { state: 'WAITING' },
  event_mailing: { kind: 'INVITATION', state: 'HELD' },
  event_mailing_recipient: { kind: 'INVITATION', state: 'HELD', person_id: undefined },
};

/** The president was helped by `other`, and asks them for more. */
const help = (other: string): Known => ({
  positioning: { since: new Date('2026-11-01T09:00:00Z') },
  // Run out: another one may be opened.
  open_ask: { opened_at: new Date('2026-11-01T09:00:00Z'), open_until: new Date('2026-11-22T09:00:00Z') },
  shield: { employer: 'Aciéries', employer_key: 'acieries' },
  load_entry: { kind: 'ASK', open_until: new Date('2026-12-03T09:00:00Z') },
  help_act: { giver_id: other },
  gratitude_loop: { giver_id: other, state: 'DUE' },
  gratitude_word: { giver_id: other, step: 'THANKS', words: 'Merci pour cet échange.' },
  introduction: { target_id: other, route: 'DIRECT', state: 'DRAFT' },
  // Between others: nobody moderates what concerns them.
  introduction_report: { reporter_id: other, seeker_id: other, target_id: other, reporter_role: 'target', state_reported: 'DRAFT' },
});

const needs = (site: string, other: string): Known => ({
  association: { name: `Association ${site}`, subdomain: site, colour: '#1f5a7a', name_skeleton: site, subdomain_skeleton: site },
  person: { first_name: 'Ada', last_name: `Of ${site}`, first_key: 'ada', last_key: `of ${site}`, city: 'Lyon', city_key: 'lyon', sector: 'Eau', sector_key: 'eau' },
  affiliation: { school: 'Mines', school_key: 'mines', graduation_year: 2011 },
  position: { employer: 'Aciéries', employer_key: 'acieries' },
  role_grant: { role: 'COORDINATOR', scope_kind: 'association' },
  session: { office: true },
  access_token: { expires_at: new Date('2027-11-01T00:00:00Z') },
  file: { purpose: 'import' },
  saved_view: { list: 'members' },
  list_layout: { list: 'members' },
  ...money,
  ...gatherings,
  ...help(other),
});

export interface TwoWorlds {
  mines: World;
  uff: World;
  filler: Filler;
}

/** The known pair of associations: `mines` and `uff`, each with a row in every table. */
export async function twoWorlds(database: TestDatabase, now: Date): Promise<TwoWorlds> {
  const filler = await Filler.of(database);
  const make = async (site: string): Promise<World> => {
    const other = newId(now.getTime());
    const ids = await filler.fill(site, now, needs(site, other), { person: { id: other, first_name: 'Noor', last_name: `Of ${site}`, first_key: 'noor' } });
    // The president's own grant stands beside the one that examples name, so that revoking that one is possible.
    await filler.insert('role_grant', { label: site, now, ids: { ...ids, role_grant: newId() }, known: { role: 'PRESIDENT', scope_kind: 'association' } });
    return new World(site, ids, filler, now);
  };
  return { mines: await make('mines'), uff: await make('uff'), filler };
}
