import { defineMail, type Mail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { AnswerLetter } from '../domain/answer-letter';

/** What the letters have to tell between them; empty where it does not apply. */
export interface AnswerMailValues {
  name: string;
  title: string;
  day: string;
  when: string;
  where: string;
  /** On the waiting list. */
  position: string;
  /** Until when an offer holds. */
  until: string;
  /** Until when one may change one's mind. */
  closes: string;
  /** Why it was called off. */
  reason: string;
  onlineUrl: string;
  link: string;
}

/** One drawing for all: what happened, what it is about, the one act, and what else there is to know. */
const answerMail = (letter: AnswerLetter): Mail<AnswerMailValues> => defineMail<AnswerMailValues>({
  name: `events.${letter}`,
  subject: (s, { locale, brand }) => t(locale, `events.mail.${letter}.subject`, { title: s.text('title'), day: s.text('day'), position: s.text('position'), association: brand.name }),
  body: (s, { locale, brand }) => {
    const more = { association: brand.name, title: s.text('title'), day: s.text('day'), position: s.text('position'), until: s.text('until'), closes: s.text('closes') };
    const say = (key: string) => t(locale, `events.mail.${letter}.${key}`, more);
    const always = (key: string, value = {}) => t(locale, `events.mail.answer.${key}`, { ...more, ...value });
    return (
      <MailFrame locale={locale} brand={brand} title={say('heading')} preheader={s.text('when')} why={always('why')}>
        <MailHeading>{say('heading')}</MailHeading>
        {s.when('name', () => <MailText>{always('hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('text')}</MailText>
        {s.when('reason', () => <MailText>{s.text('reason')}</MailText>)}
        <MailText>
          <strong>{s.text('title')}</strong><br />
          {always('when', { when: s.text('when') })}<br />
          {always('where', { where: s.text('where') })}
        </MailText>
        {s.when('onlineUrl', () => <MailText>{always('online', { link: s.text('onlineUrl') })}</MailText>)}
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
        <MailText quiet>{say('note')}</MailText>
      </MailFrame>
    );
  },
});

export const answerMails: Readonly<Record<AnswerLetter, Mail<AnswerMailValues>>> = {
  confirmed: answerMail('confirmed'),
  waiting: answerMail('waiting'),
  offered: answerMail('offered'),
  offerExpired: answerMail('offerExpired'),
  released: answerMail('released'),
  removed: answerMail('removed'),
  changed: answerMail('changed'),
  calledOff: answerMail('calledOff'),
};
