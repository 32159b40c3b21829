import { Injectable } from '@nestjs/common';
import { currentScope, t } from '@cordee/platform';
import { PublicParts, type PublicContributor, type PublicPart } from '@cordee/identity';
import { eventWords } from './event-words';
import { FindEvents } from './find-events';

const SHOWN = 3;

/** The next events that everybody may come to, on the association's public page. */
@Injectable()
export class PublicEvents implements PublicContributor {
  readonly place = 1;

  constructor(
    parts: PublicParts,
    private readonly events: FindEvents,
  ) {
    parts.contribute(this);
  }

  async publicPart(): Promise<PublicPart | null> {
    const { locale } = currentScope();
    const events = await this.events.publicPage('COMING', SHOWN);
    if (events.length === 0) return null;
    const lines = events.map((event) => {
      const { when, where } = eventWords(locale, event);
      return { text: event.title, details: [when, where], path: `/evenements/${event.slug}` };
    });
    return { title: t(locale, 'events.page.home.title'), lines, more: { text: t(locale, 'events.page.all'), path: '/evenements' } };
  }
}
