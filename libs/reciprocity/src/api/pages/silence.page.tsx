import { Actions, Button, Form, Notice, Page } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import { formatDate, t } from '@cordee/platform/i18n';
import { SILENCE_ANSWERS, type SilenceAnswer } from '../../app/answer-silence';

export interface SilencePageProps extends Frame {
  readonly firstName: string | null;
  /** Where the form posts to: the page's own address. */
  readonly action: string;
  readonly answered: SilenceAnswer | null;
  /** The day on which a pause ends: `2027-02-23`. */
  readonly restingUntil: string | null;
  /** The answer to which the link of the mail led; it stands first. */
  readonly wished: SilenceAnswer | null;
}

/** Stay, pause or stop, from the link of a mail: one press. */
export function SilencePage({ locale, brand, firstName, action, answered, restingUntil, wished }: SilencePageProps) {
  const say = (key: string, more = {}) => t(locale, `reciprocity.silence.page.${key}`, more);
  const first = answered ?? wished;
  const choices = first ? [first, ...SILENCE_ANSWERS.filter((one) => one !== first)] : SILENCE_ANSWERS;
  const offered = choices.filter((one) => one !== answered);
  return (
    <Page locale={locale} brand={brand} title={say('title')}>
      {answered ? <Notice meaning="paid">{say(`done.${answered}`, { day: restingUntil ? formatDate(locale, restingUntil) : '' })}</Notice> : null}
      {answered ? <p>{say('change')}</p> : <p className="lead">{firstName ? `${say('hello', { name: firstName })} ` : ''}{say('ask')}</p>}
      <Form action={action}>
        <Actions>{offered.map((one, n) => <Button key={one} name="answer" value={one} look={n === 0 && !answered ? 'main' : 'quiet'}>{say(one)}</Button>)}</Actions>
      </Form>
    </Page>
  );
}
