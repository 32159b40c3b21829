import { Actions, Button, ErrorSummary, type FieldErrors, Form, Notice, Page, Radios } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import { t } from '@cordee/platform/i18n';
import type { AskedLoop } from '../../app/help-letters';
import type { NewsForm } from '../../app/own-news';
import { OUTCOMES, type Outcome } from '../../domain/ask-type';
import { QUICK_OUTCOMES, THANKS_MIN_CHARACTERS } from '../../domain/gratitude';
import { helpKey } from '../../domain/help-words';
import { WordsField } from './words-field';

export interface NewsPageProps extends Frame {
  readonly loop: AskedLoop;
  readonly firstName: string | null;
  readonly action: string;
  readonly form: NewsForm;
  readonly errors: FieldErrors;
}

export const SKIP_REASONS = ['IN_PERSON', 'DID_NOT_HAPPEN', 'RATHER_NOT'] as const;

/** First names and the act, nothing else of the two: whoever holds the link may not be who it was sent to. */
const nameOf = ({ giverFirstName, giverName }: AskedLoop): string => giverFirstName ?? giverName;
const sayer = ({ locale, loop }: NewsPageProps) => (key: string): string => t(locale, `reciprocity.page.news.${key}`, { giver: nameOf(loop), min: THANKS_MIN_CHARACTERS });

/** One page for all that a receiver says to one giver: what it asks is what is due. */
export function NewsPage(props: NewsPageProps) {
  const { locale, brand, loop, firstName, errors } = props;
  const say = sayer(props);
  const kind = kindOf(loop);
  return (
    <Page locale={locale} brand={brand} title={say(`${kind}.title`)} failed={Object.values(errors).some(Boolean)}>
      <ErrorSummary locale={locale} errors={errors} />
      {kind === 'said' || kind === 'over' || kind === 'skipped' ? <Notice meaning={kind === 'said' ? 'paid' : 'pending'}><p>{say(`${kind}.notice`)}</p></Notice> : null}
      <p className="lead">{firstName ? `${t(locale, 'reciprocity.page.news.hello', { name: firstName })} ` : ''}{t(locale, helpKey('received', loop.kind), { name: nameOf(loop) })}</p>
      {kind === 'thanks' ? <ThanksForm {...props} /> : null}
      {kind === 'news' ? <NewsAnswers {...props} /> : null}
      {kind === 'said' ? <details><summary>{say('said.more')}</summary><NewsAnswers {...props} /></details> : null}
      {kind === 'thanks' || kind === 'news' ? <Skip {...props} /> : null}
    </Page>
  );
}

type Kind = 'thanks' | 'news' | 'said' | 'over' | 'skipped';
function kindOf({ state, closedAt, askedStep }: AskedLoop): Kind {
  if (closedAt) return state === 'SKIPPED' ? 'skipped' : 'over';
  if (state === 'DUE') return 'thanks';
  return askedStep ? 'news' : 'said';
}

function ThanksForm(props: NewsPageProps) {
  const { locale, loop, action, form, errors } = props;
  const say = sayer(props);
  return (
    <Form action={action} hidden={{ version: String(loop.version) }}>
      <WordsField label={say('thanks.words')} value={form.words} error={errors['words']} rows={5}
        hint={<>{say('thanks.hint')}<br />{t(locale, 'reciprocity.page.news.thanks.example', { example: t(locale, 'reciprocity.gratitude.thanksExample') })}</>} />
      <Actions><Button name="act" value="thank">{say('thanks.button')}</Button></Actions>
    </Form>
  );
}

/** Three answers, each a button of its own, and the others behind one more tap; whatever was written goes with any of them. */
function NewsAnswers(props: NewsPageProps) {
  const { action, loop, form, errors, locale } = props;
  const say = sayer(props);
  const answer = (outcome: Outcome, look: 'main' | 'quiet') => <Button key={outcome} name="outcome" value={outcome} look={look}>{t(locale, `reciprocity.outcome.${outcome}`)}</Button>;
  return (
    <Form action={action} hidden={{ act: 'news', version: String(loop.version) }}>
      <WordsField label={say('news.words')} value={form.words} error={errors['words']} rows={3} />
      <fieldset className="field" id="outcome">
        <legend>{say('news.question')}</legend>
        {errors['outcome'] ? <p className="error">{errors['outcome']}</p> : null}
        <Actions>{QUICK_OUTCOMES.map((outcome) => answer(outcome, 'main'))}</Actions>
        <details>
          <summary>{say('news.other')}</summary>
          <Actions>{OUTCOMES.filter((outcome) => !QUICK_OUTCOMES.includes(outcome)).map((outcome) => answer(outcome, 'quiet'))}</Actions>
        </details>
      </fieldset>
    </Form>
  );
}

function Skip(props: NewsPageProps) {
  const { action, form, errors } = props;
  const say = sayer(props);
  return (
    <details open={Boolean(errors['reason'])}>
      <summary>{say('skip.title')}</summary>
      <Form action={action}>
        <Radios name="reason" label={say('skip.reason')} hint={say('skip.hint')} error={errors['reason']} value={form.reason}
          options={SKIP_REASONS.map((value) => ({ value, label: say(`skip.reasons.${value}`) }))} />
        <Actions><Button name="act" value="skip" look="quiet">{say('skip.button')}</Button></Actions>
      </Form>
    </details>
  );
}
