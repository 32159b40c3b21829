import { defineMail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '../i18n';

/** To a founder, once an operator has opened the association. */
export const openedMail = defineMail<{ link: string }>({
  name: 'identity.opened',
  subject: (_s, { locale, brand }) => t(locale, 'identity.mail.opened.subject', { association: brand.name }),
  body: (s, { locale, brand }) => {
    const say = (key: string) => t(locale, `identity.mail.opened.${key}`, { association: brand.name });
    return (
      <MailFrame locale={locale} brand={brand} title={say('title')} preheader={say('preheader')} why={say('why')}>
        <MailHeading>{say('title')}</MailHeading>
        <MailText>{say('text')}</MailText>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
      </MailFrame>
    );
  },
});
