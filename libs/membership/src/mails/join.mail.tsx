import { defineMail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { JoinLetterValues } from '../app/due-writer';

/** Whoever asked to join, known or not, reads this: the address is theirs, and the button shows where they stand. */
export const joinMail = defineMail<JoinLetterValues>({
  name: 'membership.join',
  subject: (_s, { locale, brand }) => t(locale, 'membership.mail.join.subject', { association: brand.name }),
  body: (s, { locale, brand }) => {
    const say = (key: string, more = {}) => t(locale, `membership.mail.join.${key}`, { association: brand.name, ...more });
    return (
      <MailFrame locale={locale} brand={brand} title={say('title')} preheader={say('preheader')} why={say('why')}>
        <MailHeading>{say('title')}</MailHeading>
        {s.when('name', () => <MailText>{t(locale, 'membership.mail.hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('text', { plan: s.text('plan') })}</MailText>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
        <MailText quiet>{say('quiet')}</MailText>
      </MailFrame>
    );
  },
});
