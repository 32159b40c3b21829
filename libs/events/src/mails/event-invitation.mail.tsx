import { defineMail, MailButton, MailFrame, MailHeading, MailLink, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';

interface Values {
  name: string;
  title: string;
  day: string;
  when: string;
  where: string;
  paragraphs: readonly { lines: readonly { text: string }[] }[];
  yes: string;
  no: string;
  stop: string;
}

/** "Je viens" leads to the act itself; who cannot come says so as quietly. */
export const eventInvitationMail = defineMail<Values>({
  name: 'events.invitation',
  subject: (s, { locale }) => t(locale, 'events.mail.invitation.subject', { title: s.text('title'), day: s.text('day') }),
  body: (s, { locale, brand }) => {
    const say = (key: string, more = {}) => t(locale, `events.mail.invitation.${key}`, { association: brand.name, ...more });
    return (
      <MailFrame locale={locale} brand={brand} title={s.text('title')} preheader={`${s.text('when')} · ${s.text('where')}`} why={say('why')} unsubscribeUrl={s.text('stop')}>
        <MailHeading>{s.text('title')}</MailHeading>
        {s.when('name', () => <MailText>{say('hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('when', { when: s.text('when') })}<br />{say('where', { where: s.text('where') })}</MailText>
        {s.repeat('paragraphs', (paragraph) => <MailText>{paragraph.repeat('lines', (line) => <>{line.text('text')}<br /></>)}</MailText>)}
        <MailButton href={s.text('yes')}>{say('yes')}</MailButton>
        <MailText quiet><MailLink href={s.text('no')}>{say('no')}</MailLink></MailText>
      </MailFrame>
    );
  },
});
