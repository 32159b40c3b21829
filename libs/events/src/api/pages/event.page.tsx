import { Actions, Button, ErrorSummary, Field, type FieldErrors, Form, Notice, Page } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import type { EventRow } from '../../app/find-events';
import { eventWords } from '../../app/event-words';
import type { AnswerKind } from '../../domain/answers';
import { jsonLd } from './event-json-ld';
import { type Closed, ClosedNotice, isFull, Paragraphs, say, SeatsLine, WhenAndWhere } from './event-parts';

export interface EventPageProps extends Frame {
  readonly event: EventRow;
  readonly url: string;
  readonly origin: string;
  /** Why nobody can answer; null when one can. */
  readonly closed: Closed | null;
  /** A member who is signed in answers without typing. */
  readonly member: boolean;
  readonly mine: { readonly kind: AnswerKind; readonly position: number | null; readonly until: string } | null;
  readonly typed?: { readonly name: string; readonly email: string };
  readonly errors?: FieldErrors;
}

/** What one needs to decide in ten seconds. No script: the one element of that name holds facts for search engines. */
export function EventPage(props: EventPageProps) {
  const { locale, brand, event, url, origin, closed, errors = {} } = props;
  const { day, where } = eventWords(locale, event);
  const facts = event.audience === 'PUBLIC' ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(event, { url, origin, organiser: brand?.name ?? '' }) }} /> : null;
  return (
    <Page locale={locale} brand={brand} title={event.title} description={`${day}, ${where}`} openGraph={{ url, type: 'event' }} indexed={event.audience === 'PUBLIC'} failed={Object.keys(errors).length > 0}>
      {facts}
      <WhenAndWhere locale={locale} event={event} />
      <ErrorSummary locale={locale} errors={errors} />
      {closed ? <ClosedNotice locale={locale} closed={closed} reason={event.cancelReason} /> : null}
      <Paragraphs text={event.summary} />
      {closed ? null : <SeatsLine locale={locale} event={event} />}
      <Answer {...props} />
      <EventLinks {...props} />
    </Page>
  );
}

function Answer(props: EventPageProps) {
  const { locale, event, closed, member, mine } = props;
  if (mine && mine.kind !== 'NOT_GOING') return <MemberAnswer {...props} />;
  if (closed) return mine ? <Notice><p>{say(locale, 'answer.notGoing')}</p></Notice> : null;
  return (
    <>
      <h2>{say(locale, 'form.title')}</h2>
      {member ? <MemberAnswer {...props} /> : <VisitorForm {...props} />}
      {member ? null : <p><a href={`/connexion?suite=${encodeURIComponent(`/evenements/${event.slug}`)}`}>{say(locale, 'form.member')}</a></p>}
    </>
  );
}

/** Two answers, or what was answered with the way back. */
function MemberAnswer({ locale, event, closed, mine }: EventPageProps) {
  const action = `/evenements/${event.slug}`;
  const said = mine && mine.kind !== 'NOT_GOING' ? mine.kind : null;
  const yes = isFull(event) ? say(locale, 'form.join') : say(locale, 'form.yes');
  return (
    <>
      {mine ? <Standing locale={locale} kind={mine.kind} position={mine.position} until={mine.until} /> : null}
      {closed && said !== 'OFFERED' ? null : (
        <Form action={action}>
          <Actions>
            {said === null || said === 'OFFERED' ? <Button name="answer" value="GOING">{said === 'OFFERED' ? say(locale, 'form.yes') : yes}</Button> : null}
            {mine?.kind === 'NOT_GOING' ? null : <Button name="answer" value="NOT_GOING" look="quiet">{noLabel(locale, said)}</Button>}
          </Actions>
        </Form>
      )}
    </>
  );
}

const noLabel = (locale: Frame['locale'], said: AnswerKind | null): string =>
  say(locale, said === 'GOING' ? 'answer.leave' : said === 'WAITING' ? 'answer.leaveList' : said === 'OFFERED' ? 'answer.decline' : 'form.no');

/** Where one stands, in words and by shape. */
export function Standing({ locale, kind, position, until }: { readonly locale: Frame['locale']; readonly kind: AnswerKind; readonly position: number | null; readonly until: string }) {
  const meaning = { GOING: 'paid', WAITING: 'pending', OFFERED: 'due', NOT_GOING: 'pending' } as const;
  const key = { GOING: 'going', WAITING: 'waiting', OFFERED: 'offered', NOT_GOING: 'notGoing' }[kind];
  return <Notice meaning={meaning[kind]}><p>{say(locale, `answer.${key}`, { position: position ?? '', until })}</p></Notice>;
}

function VisitorForm({ locale, event, errors = {}, typed }: EventPageProps) {
  return (
    <Form action={`/evenements/${event.slug}`}>
      <Field name="name" label={say(locale, 'form.name')} error={errors['name']} defaultValue={typed?.name} autoComplete="name" maxLength={120} required />
      <Field name="email" type="email" label={say(locale, 'form.email')} hint={say(locale, 'form.emailHint')} error={errors['email']} defaultValue={typed?.email} autoComplete="email" autoCapitalize="none" spellCheck={false} required />
      <Actions><Button>{isFull(event) ? say(locale, 'form.join') : say(locale, 'form.yes')}</Button></Actions>
    </Form>
  );
}

function EventLinks({ locale, event, url, closed }: EventPageProps) {
  const share = `mailto:?subject=${encodeURIComponent(event.title)}&body=${encodeURIComponent(url)}`;
  return (
    <ul className="list">
      {closed === 'cancelled' || closed === 'past' ? null : <li><a href={`/evenements/${event.slug}/agenda.ics`}>{say(locale, 'agenda')}</a></li>}
      <li><a href={share}>{say(locale, 'share')}</a></li>
      <li><a href="/evenements">{say(locale, 'all')}</a></li>
    </ul>
  );
}

/** After somebody left a name and an address: what is noted, and that a mail holds the rest. The same whether or not the address is known. */
export function NotedPage({ locale, brand, event, kind, position, email }: Frame & { readonly event: EventRow; readonly kind: AnswerKind; readonly position: number | null; readonly email: string }) {
  const key = kind === 'GOING' ? 'going' : kind === 'OFFERED' ? 'offered' : 'waiting';
  return (
    <Page locale={locale} brand={brand} title={event.title}>
      <WhenAndWhere locale={locale} event={event} />
      <Notice meaning={kind === 'GOING' ? 'paid' : 'pending'}><p>{say(locale, `noted.${key}`, { position: position ?? '' })}</p></Notice>
      <p>{say(locale, 'noted.mail', { email })}</p>
      <Actions>
        <Button href={`/evenements/${event.slug}/agenda.ics`}>{say(locale, 'agenda')}</Button>
        <Button look="quiet" href={`/evenements/${event.slug}`}>{say(locale, 'noted.back')}</Button>
      </Actions>
    </Page>
  );
}
