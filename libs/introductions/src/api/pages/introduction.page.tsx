import { Actions, Button, Card, ErrorSummary, Notice, Page } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import { formatDay } from '@cordee/platform/kernel';
import type { AnswerForm } from '../../app/answer-by-link';
import type { OwnIntroduction } from '../../app/own-introduction';
import { AnswerForms } from './answer-forms';
import { say, sayStage } from './page-words';

export interface IntroductionPageProps extends Frame {
  readonly own: OwnIntroduction;
  /** What was just posted, where it could not be done. */
  readonly form: AnswerForm;
  readonly errors: Readonly<Record<string, string>>;
  /** Where the forms post to: the page's own address. */
  readonly action: string;
  /** The same behind a sign-in. */
  readonly site: string;
}

/** Who asks, in which words, and the answers; or how it stands, where there is nothing left to answer. */
export function IntroductionPage(props: IntroductionPageProps) {
  const { locale, brand, own, errors, site } = props;
  return (
    <Page locale={locale} brand={brand} title={say(locale, `title.${own.role}`, own.names)} failed={Object.keys(errors).length > 0}>
      <ErrorSummary locale={locale} errors={Object.fromEntries(Object.entries(errors).map(([name, text]) => [idOf(name, props.form.act), text]))} />
      <Standing {...props} />
      <Words {...props} />
      <AnswerForms {...props} />
      {own.can.includes('reportOutcome') ? <Actions><Button href={site}>{say(locale, 'outcome')}</Button></Actions> : <p><a href={site}>{say(locale, 'site')}</a></p>}
    </Page>
  );
}

/** Of a field that stands in several forms of the page. */
const idOf = (name: string, act: string): string => (name === 'words' || (name === 'note' && act === 'report') ? `${name}-${act}` : name);

function Standing({ locale, own }: IntroductionPageProps) {
  if (own.underReview) return <Notice><p>{say(locale, 'reviewed')}</p></Notice>;
  if (own.deferredUntil) return <Notice><p>{say(locale, 'deferred', { until: formatDay(locale, own.deferredUntil) })}</p></Notice>;
  const asks = own.can.includes('forward') || own.can.includes('accept');
  return (
    <>
      <p className="lead">{sayStage(locale, own)}</p>
      {asks && own.dueAt ? <p className="hint">{say(locale, 'until', { until: formatDay(locale, own.dueAt, own.zone) })}</p> : null}
    </>
  );
}

/** Only while there is something to answer: afterwards the link shows no more than how it stands. */
function Words({ locale, own }: IntroductionPageProps) {
  const asks = own.can.includes('forward') || own.can.includes('accept');
  if (!asks || own.request.length === 0) return null;
  return (
    <>
      {own.vouch ? <Card title={say(locale, 'vouch', own.names)}>{lines(own.vouch)}</Card> : null}
      <Card title={say(locale, 'request')}>{own.request.map((text, at) => <div key={at}>{lines(text)}</div>)}</Card>
    </>
  );
}

const lines = (text: string) => text.split(/\n+/).map((line, at) => <p key={at}>{line}</p>);
