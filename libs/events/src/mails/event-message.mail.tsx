import { defineMail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';

interface Values {
  name: string;
  subject: string;
  title: string;
  when: string;
  from: string;
  paragraphs: readonly { lines: readonly { text: string }[] }[];
  link: string;
  stop: string;
}

/** What somebody of the office has to say to those who answered, in their own words. */
export const eventMessageMail = defineMail<Values>({
  name: 'events.message',
  subject: (s) => s.text('subject'),
  body: (s, { locale, brand }) => {
    const say = (key: string, more = {}) => t(locale, `events.mail.message.${key}`, { association: brand.name, ...more });
    return (
      <MailFrame locale={locale} brand={brand} title={s.text('subject')} preheader={say('about', { title: s.text('title'), when: s.text('when') })} why={say('why', { title: s.text('title') })} unsubscribeUrl={s.text('stop')}>
        <MailHeading>{s.text('subject')}</MailHeading>
        {s.when('name', () => <MailText>{say('hello', { name: s.text('name') })}</MailText>)}
        {s.repeat('paragraphs', (paragraph) => <MailText>{paragraph.repeat('lines', (line) => <>{line.text('text')}<br /></>)}</MailText>)}
        <MailText>{say('from', { from: s.text('from') })}</MailText>
        <MailText quiet>{say('about', { title: s.text('title'), when: s.text('when') })}</MailText>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
      </MailFrame>
    );
  },
});
