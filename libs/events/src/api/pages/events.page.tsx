import { Page } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import type { EventRow } from '../../app/find-events';
import { eventWords } from '../../app/event-words';
import { say } from './event-parts';

/** The next events that everybody may come to. */
export function EventsPage({ locale, brand, events, url }: Frame & { readonly events: readonly EventRow[]; readonly url: string }) {
  const association = brand?.name ?? '';
  return (
    <Page locale={locale} brand={brand} title={say(locale, 'list.title')} description={say(locale, 'list.description', { association })} openGraph={{ url }} indexed>
      <p className="lead">{say(locale, 'list.lead', { association })}</p>
      {events.length === 0 ? <p>{say(locale, 'list.none')}</p> : (
        <ul className="list">{events.map((event) => <EventLine key={event.id} locale={locale} event={event} />)}</ul>
      )}
    </Page>
  );
}

function EventLine({ locale, event }: { readonly locale: Frame['locale']; readonly event: EventRow }) {
  const { when, where } = eventWords(locale, event);
  return (
    <li>
      <a href={`/evenements/${event.slug}`}>{event.title}</a><br />
      <time dateTime={event.startsAt.toISOString()}>{when}</time><br />
      <span className="hint">{where}</span>
    </li>
  );
}
