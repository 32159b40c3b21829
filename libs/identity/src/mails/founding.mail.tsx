import { defineMail, MailButton, MailCode, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '../i18n';

/** The code of a new association. Fixed words only: what somebody typed never leaves in our name. */
export const foundingMail = defineMail<{ code: string; link: string }>({
  name: 'identity.founding',
  subject: (s, { locale }) => t(locale, 'identity.mail.founding.subject', { code: s.text('code') }),
  body: (s, { locale, brand }) => {
    const say = (key: string) => t(locale, `identity.mail.founding.${key}`);
    return (
      <MailFrame locale={locale} brand={brand} title={say('title')} preheader={say('preheader')} why={say('why')}>
        <MailHeading>{say('title')}</MailHeading>
        <MailText>{say('code')}</MailText>
        <MailCode>{s.text('code')}</MailCode>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
        <MailText quiet>{say('term')}</MailText>
      </MailFrame>
    );
  },
});
