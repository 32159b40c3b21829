import type { ReactNode } from 'react';
import { Actions, Button, Card, ErrorSummary, Form, Page } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import { formatDateTime } from '@cordee/platform/kernel';
import type { EventRow } from '../../app/find-events';
import type { AnswerKind } from '../../domain/answers';
import { Standing } from './event.page';
import { type Closed, ClosedNotice, isFull, Paragraphs, say, SeatsLine, WhenAndWhere } from './event-parts';

export interface AnswerPageProps extends Frame {
  readonly event: EventRow;
  readonly firstName: string | null;
  /** Where the form posts to: the page's own address. */
  readonly action: string;
  readonly closed: Closed | null;
  readonly mine: { readonly kind: AnswerKind; readonly position: number | null; readonly until: string } | null;
  /** First names of members who come; none for somebody without a record. */
  readonly others: readonly string[];
  /** The no stands first: that is where the link led. */
  readonly noFirst: boolean;
  /** What went wrong with the answer just given. */
  readonly failure?: string | undefined;
}

/** One's own answer, from the link of a mail: filled in already, one press. */
export function AnswerPage(props: AnswerPageProps) {
  const { locale, brand, event, firstName, closed, mine, failure } = props;
  return (
    <Page locale={locale} brand={brand} title={event.title} failed={failure !== undefined}>
      <WhenAndWhere locale={locale} event={event} />
      <ErrorSummary locale={locale} errors={failure ? { content: failure } : {}} />
      {closed ? <ClosedNotice locale={locale} closed={closed} reason={event.cancelReason} /> : null}
      {mine && closed !== 'cancelled' ? <Standing locale={locale} kind={mine.kind} position={mine.position} until={mine.until} /> : null}
      {!mine && !closed ? <p>{firstName ? `${say(locale, 'answer.hello', { name: firstName })} ` : ''}{say(locale, 'answer.ask')}</p> : null}
      {mine?.kind === 'GOING' && closed !== 'cancelled' ? <Ticket {...props} /> : null}
      {mine || closed ? null : <SeatsLine locale={locale} event={event} />}
      <Choices {...props} />
      {mine ? null : <Paragraphs text={event.summary} />}
    </Page>
  );
}

function Ticket({ locale, event, firstName, action, others }: AnswerPageProps) {
  return (
    <>
      <Card title={say(locale, 'answer.ticket')}>
        <p><strong>{event.title}</strong></p>
        {firstName ? <p>{say(locale, 'answer.holder', { name: firstName })}</p> : null}
        {event.onlineUrl ? <p><a href={event.onlineUrl} rel="noreferrer">{say(locale, 'answer.online')}</a></p> : null}
        <Actions><Button href={`${action}/agenda.ics`}>{say(locale, 'agenda')}</Button></Actions>
      </Card>
      {others.length > 0 ? <><h2>{say(locale, 'answer.who')}</h2><p>{names(locale, others, event.going - 1)}</p></> : null}
    </>
  );
}

const names = (locale: Frame['locale'], others: readonly string[], count: number): string =>
  others.length < count ? say(locale, 'answer.others', { names: others.join(', ') }) : others.join(', ');

/** The ways on from where one stands. */
function Choices({ locale, event, action, closed, mine, noFirst }: AnswerPageProps) {
  const kind = mine?.kind ?? null;
  if (closed && kind !== 'OFFERED' && !(kind && kind !== 'NOT_GOING' && (closed === 'paused' || closed === 'full'))) return null;
  if (kind === 'OFFERED' && (closed === 'cancelled' || closed === 'past' || closed === 'underway')) return null;
  const joins = isFull(event);
  const yes = (look: 'main' | 'quiet', key: string): ReactNode => <Button key="yes" name="answer" value="GOING" look={look}>{say(locale, key)}</Button>;
  const no = (look: 'main' | 'quiet', key: string): ReactNode => <Button key="no" name="answer" value="NOT_GOING" look={look}>{say(locale, key)}</Button>;
  const asked = noFirst ? [no('main', 'form.no'), yes('quiet', joins ? 'form.join' : 'form.yes')] : [yes('main', joins ? 'form.join' : 'form.yes'), no('quiet', 'form.no')];
  const choices: Readonly<Record<AnswerKind, ReactNode[]>> = {
    GOING: [no('quiet', 'answer.leave')],
    WAITING: [no('quiet', 'answer.leaveList')],
    OFFERED: [yes('main', 'form.yes'), no('quiet', 'answer.decline')],
    NOT_GOING: [yes('quiet', joins ? 'answer.again' : 'answer.comeBack')],
  };
  return (
    <>
      <Form action={action}><Actions>{kind ? choices[kind] : asked}</Actions></Form>
      {kind === 'GOING' ? <p className="hint">{say(locale, 'answer.until', { closes: formatDateTime(locale, event.answersCloseAt, event.zone) })}</p> : null}
    </>
  );
}
