import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { encode } from '@cordee/platform';
import { act } from './ask';
import { PRESIDENT } from './people';
import type { BrowserWorld } from './world';

const DAY_MS = 86_400_000;
const EVENING_MS = 18 * 3_600_000;

export interface Happening {
  id: string;
  slug: string;
}

/** What the office does in a week, through the API: a plan, a call for dues, an event, an invitation. */
export class OfficeDesk {
  private constructor(
    private readonly world: BrowserWorld,
    private readonly page: Page,
  ) {}

  static async open(world: BrowserWorld): Promise<OfficeDesk> {
    return new OfficeDesk(world, await world.openPage({ as: PRESIDENT, path: '/accueil' }));
  }

  /** The civil year, 60 euros. */
  async plan(name = `Formule ${randomUUID().slice(0, 6)}`): Promise<string> {
    const { id } = await act<{ id: string }>(this.page, 'addPlan', { name, periodKind: 'CIVIL_YEAR', price: '60.00', onJoinPage: true }, 'id');
    return id;
  }

  async callDue(address: string, planId: string): Promise<string> {
    const { id } = await act<{ id: string }>(this.page, 'callDue', { personId: await this.personOf(address), planId, idempotencyKey: randomUUID() }, 'id');
    return id;
  }

  /** Published, in a week in the evening, for everybody. */
  async event(title: string, more: object = {}): Promise<Happening> {
    const startsAt = new Date(Math.floor(Date.now() / DAY_MS + 7) * DAY_MS + EVENING_MS).toISOString();
    const { id, slug } = await act<Happening>(this.page, 'createEvent', { title, startsAt, placeName: 'Café des Arts', city: 'Lyon', summary: 'Un verre, et des nouvelles.', audience: 'PUBLIC', ...more }, 'id slug');
    await act(this.page, 'publishEvent', { eventId: id }, 'id', 'EventInput');
    return { id, slug };
  }

  /** To one person it leaves at once. */
  async invite(address: string, eventId: string): Promise<void> {
    await act(this.page, 'inviteToEvent', { eventId, personIds: [await this.personOf(address)], idempotencyKey: randomUUID() }, 'invited');
  }

  async personOf(address: string): Promise<string> {
    const [row] = await this.world.running.database.inspect<{ id: string }>(
      `select e.person_id as id from person_email e join association a on a.id = e.association_id and a.subdomain = 'mines' where e.address = $1`, [address]);
    if (!row) throw new Error(`${address} is nobody in mines`);
    return encode('person', row.id);
  }
}

/** The first address of a mail that leads to such a page, as a path of the site. */
export function pathIn({ text, subject }: { text: string; subject: string }, start: string): string {
  const [path] = new RegExp(`${start}/[\\w.~-]+`).exec(text) ?? [];
  if (!path) throw new Error(`no ${start} in the mail "${subject}":\n${text}`);
  return path;
}
