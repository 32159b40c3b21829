import { defineMail, type Mail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';

export interface AskMailValues {
  name: string;
  /** Who helped. */
  giver: string;
  /** What they did, as a sentence. */
  what: string;
  link: string;
  stop: string;
}

/** To whoever was helped: one button, and what happens when it is left alone. */
const askMail = (letter: 'thanks' | 'thanksAgain' | 'news'): Mail<AskMailValues> => defineMail<AskMailValues>({
  name: `reciprocity.ask.${letter}`,
  subject: (s, { locale, brand }) => t(locale, `reciprocity.mail.${letter}.subject`, { giver: s.text('giver'), association: brand.name }),
  body: (s, { locale, brand }) => {
    const say = (key: string) => t(locale, `reciprocity.mail.${letter}.${key}`, { giver: s.text('giver') });
    const always = (key: string) => t(locale, `reciprocity.mail.${key}`, { name: s.text('name'), association: brand.name });
    return (
      <MailFrame locale={locale} brand={brand} title={say('heading')} preheader={s.text('what')} why={always('whyAsked')} unsubscribeUrl={s.text('stop')}>
        <MailHeading>{say('heading')}</MailHeading>
        {s.when('name', () => <MailText>{always('hello')}</MailText>)}
        <MailText>{s.text('what')} {say('text')}</MailText>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
        <MailText quiet>{say('note')}</MailText>
      </MailFrame>
    );
  },
});

export interface TellMailValues {
  name: string;
  /** Who was helped. */
  receiver: string;
  what: string;
  /** What it has led to; empty where nothing was said of it. */
  outcome: string;
  lines: readonly { text: string }[];
  link: string;
  stop: string;
}

/** To whoever helped: what somebody says of it, in their own words. */
const tellMail = (letter: 'thanks' | 'news' | 'landed'): Mail<TellMailValues> => defineMail<TellMailValues>({
  name: `reciprocity.tell.${letter}`,
  subject: (s, { locale }) => t(locale, `reciprocity.mail.told.${letter}.subject`, { receiver: s.text('receiver') }),
  body: (s, { locale, brand }) => {
    const say = (key: string) => t(locale, `reciprocity.mail.told.${letter}.${key}`, { receiver: s.text('receiver') });
    const always = (key: string, more = {}) => t(locale, `reciprocity.mail.${key}`, { name: s.text('name'), association: brand.name, ...more });
    return (
      <MailFrame locale={locale} brand={brand} title={say('heading')} preheader={s.text('what')} why={always('whyTold')} unsubscribeUrl={s.text('stop')}>
        <MailHeading>{say('heading')}</MailHeading>
        {s.when('name', () => <MailText>{always('hello')}</MailText>)}
        <MailText>{s.text('what')}</MailText>
        {s.when('outcome', () => <MailText>{always('outcome', { outcome: s.text('outcome') })}</MailText>)}
        {s.when('lines', () => <MailText>{s.repeat('lines', (line) => <>{line.text('text')}<br /></>)}</MailText>)}
        <MailButton href={s.text('link')}>{always('toldButton')}</MailButton>
        <MailText quiet>{say('note')}</MailText>
      </MailFrame>
    );
  },
});

export const askMails = { thanks: askMail('thanks'), thanksAgain: askMail('thanksAgain'), news: askMail('news') } as const;
export const tellMails = { thanks: tellMail('thanks'), news: tellMail('news'), landed: tellMail('landed') } as const;
