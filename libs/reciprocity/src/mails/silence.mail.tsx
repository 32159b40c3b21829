import { defineMail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';

interface Values {
  name: string;
  stay: string;
  pause: string;
  stop: string;
  unsubscribe: string;
}

/** Three answers of the same weight: none of them is the right one. */
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
        <MailButton href={s.text('pause')}>{say('pause')}</MailButton>
        <MailButton href={s.text('stop')}>{say('stop')}</MailButton>
        <MailText quiet>{say('note')}</MailText>
      </MailFrame>
    );
  },
});
