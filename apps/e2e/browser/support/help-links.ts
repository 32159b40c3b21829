import { Clock, Tokens } from '@cordee/platform';
import { inAssociation } from '@cordee/platform/testing';
import { IntroductionLinks } from '@cordee/introductions/testing';
import { ActLinks } from '@cordee/messaging';
import { HelpLinks, SILENCE } from '@cordee/reciprocity/testing';
import type { Installation } from './installation';

const DAY_MS = 86_400_000;
/** Nobody has voided a link yet. */
const KEY = 1;
const QUIET = 'karim.oukacha@messagerie.example';

/** Requests of the demo world and where they stand, as one of the three sees them. */
export type Seen = 'connector' | 'target' | 'reviewed' | 'seeker';
const WHICH: Readonly<Record<Seen, { who: string; where: string }>> = {
  connector: { who: 'connector_id', where: `state = 'WITH_CONNECTOR'` },
  target: { who: 'target_id', where: `state = 'WITH_TARGET'` },
  reviewed: { who: 'target_id', where: `state = 'UNDER_REVIEW'` },
  seeker: { who: 'seeker_id', where: 'connected_at is not null' },
};

/** The signed links of mails about help: what they lead to is shown without waiting for the mail. */
export class MailedHelp {
  constructor(private readonly running: Installation) {}

  async introduction(seen: Seen): Promise<string> {
    const { who, where } = WHICH[seen];
    const [row] = await this.rows<{ association: string; id: string; person: string }>(`select i.association_id as association, i.id, i.${who} as person from introduction i where ${where} order by i.created_at limit 1`);
    return this.signed(row!.association, (links, now) => new IntroductionLinks(links).ofReader(row!.person, row!.id, KEY, now));
  }

  /** @param asked what the clock has asked of the receiver, or null where nothing is asked */
  async news(state: 'DUE' | 'THANKED', asked: string | null): Promise<string> {
    const [row] = await this.rows<{ association: string; id: string; receiver: string; began: Date }>(
      `update gratitude_loop l set asked_step = $1 where l.id = (select id from gratitude_loop where state = $2 order by began_at limit 1) returning l.association_id as association, l.id, l.receiver_id as receiver, l.began_at as began`, [asked, state]);
    return this.signed(row!.association, (links) => new HelpLinks(links).path({ receiverId: row!.receiver, loopId: row!.id, beganAt: row!.began }, KEY));
  }

  /** To somebody whom three unanswered requests have made silent. */
  async silence(): Promise<string> {
    const [row] = await this.rows<{ association: string; person: string }>(
      `update helper h set silent_at = $1 where (h.association_id, h.person_id) = (select e.association_id, e.person_id from person_email e join helper o on o.association_id = e.association_id and o.person_id = e.person_id
        join association a on a.id = e.association_id and a.subdomain = 'mines' where e.address = $2) returning h.association_id as association, h.person_id as person`, [new Date(), QUIET]);
    return this.signed(row!.association, (links, now) => `/disponibilite/${links.token({ purpose: SILENCE, personId: row!.person, about: [] }, KEY, new Date(now.getTime() + DAY_MS))}`);
  }

  private rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.running.database.inspect<T>(sql, values);
  }

  private signed(association: string, sign: (links: ActLinks, now: Date) => string): Promise<string> {
    const clock = new Clock();
    // Only signed here: nobody's preferences are read.
    const links = new ActLinks(new Tokens(this.running.database.config(), clock), undefined as never, undefined as never);
    return inAssociation(association, () => Promise.resolve(sign(links, clock.now())));
  }
}
