import { defineMail, MailButton, MailFrame, MailHeading, MailLink, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';

interface Values {
  name: string;
  stay: string;
  pause: string;
  stop: string;
  unsubscribe: string;
}

/** Three answers, each one press; a mail has one button, so the other two are links as large as the text. */
export const silenceMail = defineMail<Values>({
  name: 'reciprocity.silence',
  subject: (_s, { locale }) => t(locale, 'reciprocity.silence.mail.subject'),
  body: (s, { locale, brand }) => {
    const say = (key: string, more = {}) => t(locale, `reciprocity.silence.mail.${key}`, more);
    return (
      <MailFrame locale={locale} brand={brand} title={say('heading')} preheader={say('text')} why={say('why')} unsubscribeUrl={s.text('unsubscribe')}>
        <MailHeading>{say('heading')}</MailHeading>
        {s.when('name', () => <MailText>{say('hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('text')}</MailText>
        <MailButton href={s.text('stay')}>{say('stay')}</MailButton>
        <MailText><MailLink href={s.text('pause')}>{say('pause')}</MailLink></MailText>
        <MailText><MailLink href={s.text('stop')}>{say('stop')}</MailLink></MailText>
        <MailText quiet>{say('note')}</MailText>
      </MailFrame>
    );
  },
});
