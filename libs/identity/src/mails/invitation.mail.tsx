import { defineMail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '../i18n';

/** Opens the door to somebody who has a record. Sent by `people` when the office presses "Inviter". */
export const invitationMail = defineMail<{ name: string; link: string; stop: string }>({
  name: 'identity.invitation',
  subject: (_s, { locale, brand }) => t(locale, 'identity.mail.invitation.subject', { association: brand.name }),
  body: (s, { locale, brand }) => {
    const say = (key: string, more = {}) => t(locale, `identity.mail.invitation.${key}`, { association: brand.name, ...more });
    return (
      <MailFrame locale={locale} brand={brand} title={say('title')} preheader={say('preheader')} why={say('why')} unsubscribeUrl={s.text('stop')}>
        <MailHeading>{say('title')}</MailHeading>
        {s.when('name', () => <MailText>{say('hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('text')}</MailText>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
        <MailText quiet>{say('term')}</MailText>
      </MailFrame>
    );
  },
});
