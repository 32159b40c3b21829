import { Injectable } from '@nestjs/common';
import { Clock, Mailer, ReadScope } from '@cordee/platform';
import { ActLinks, Letterheads } from '@cordee/messaging';
import { AgendaReads } from '../data/agenda.reads';
import { calendarFile } from './calendar';

const AGENDA = 'events.agenda';
/** A subscription ends when its person says so, by the key version of their links; no calendar asks for a new address every year. */
const NO_TERM = new Date('2099-12-31T00:00:00Z');

/** The calendar of one person, to which any program can subscribe without signing in: what they have said yes to. */
@Injectable()
export class AgendaFeed {
  constructor(
    private readonly links: ActLinks,
    private readonly agenda: AgendaReads,
    private readonly letterheads: Letterheads,
    private readonly reads: ReadScope,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async urlFor(personId: string): Promise<string> {
    const { origin } = await this.letterheads.current();
    return `${origin}/agenda/abonnement/${await this.links.tokenFor({ purpose: AGENDA, personId, about: [] }, NO_TERM)}`;
  }

  /** Null alike for a forged address, a void one and one of another association. */
  read(token: string): Promise<string | null> {
    return this.reads.run(async () => {
      const act = await this.links.follow(AGENDA, token);
      if (!act) return null;
      const { name, origin } = await this.letterheads.current();
      const now = this.clock.now();
      const events = (await this.agenda.coming(act.personId, now)).map((event) => ({ ...event, url: `${origin}/evenements/${event.slug}` }));
      const { hostname: host } = new URL(origin);
      return calendarFile(events, { method: 'PUBLISH', host, organiser: { name, address: this.mailer.sender.address }, at: now });
    });
  }
}
