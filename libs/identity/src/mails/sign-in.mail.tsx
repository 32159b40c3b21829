import { defineMail, MailButton, MailCode, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '../i18n';

/** Both ways in: the code for the tab that asked, the link for any other. */
export const signInMail = defineMail<{ code: string; link: string }>({
  name: 'identity.signIn',
  subject: (s, { locale, brand }) => t(locale, 'identity.mail.signIn.subject', { code: s.text('code'), association: brand.name }),
  body: (s, { locale, brand }) => {
    const say = (key: string) => t(locale, `identity.mail.signIn.${key}`, { association: brand.name });
    return (
      <MailFrame locale={locale} brand={brand} title={say('title')} preheader={say('preheader')} why={say('why')}>
        <MailHeading>{say('title')}</MailHeading>
        <MailText>{say('code')}</MailText>
        <MailCode>{s.text('code')}</MailCode>
        <MailText>{say('link')}</MailText>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
        <MailText quiet>{say('term')}</MailText>
      </MailFrame>
    );
  },
});
