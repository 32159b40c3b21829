import { defineMail, type Mail, MailButton, MailFrame, MailHeading, MailSection, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import { ARRANGED, type Letter } from '../domain/letter';

interface Paragraph {
  readonly text: string;
}

/** What the letters have to tell between them; empty where it does not apply. */
export interface IntroductionMailValues {
  readonly name: string;
  readonly seeker: string;
  readonly target: string;
  readonly connector: string;
  readonly suggestion: string;
  /** What is asked: a clause, "votre regard sur un secteur". */
  readonly ask: string;
  readonly until: string;
  /** In the connector's own words. */
  readonly vouch: readonly Paragraph[];
  /** The seeker's: the line, why, what they need to know, what they bring. */
  readonly request: readonly Paragraph[];
  readonly answer: readonly Paragraph[];
  /** Of the association, on a request that was reported. */
  readonly moderator: readonly Paragraph[];
  readonly channel: string;
  readonly contact: string;
  readonly availability: string;
  readonly seekerEmail: string;
  readonly link: string;
  readonly unsubscribeUrl: string;
}

/** One drawing for all: what happened, whose words, how to reach each other where that is due, the one act, and what else there is to know. */
const introductionMail = (letter: Letter): Mail<IntroductionMailValues> => defineMail<IntroductionMailValues>({
  name: `introductions.${letter}`,
  subject: (s, { locale, brand }) => t(locale, `introductions.mail.${letter}.subject`, { seeker: s.text('seeker'), target: s.text('target'), connector: s.text('connector'), suggestion: s.text('suggestion'), association: brand.name }),
  body: (s, { locale, brand }) => {
    const more = { association: brand.name, seeker: s.text('seeker'), target: s.text('target'), connector: s.text('connector'), suggestion: s.text('suggestion'), ask: s.text('ask'), until: s.text('until') };
    const arranged = ARRANGED.includes(letter);
    const say = (key: string) => t(locale, `introductions.mail.${letter}.${key}`, more);
    const always = (key: string, value = {}) => t(locale, `introductions.mail.always.${key}`, { ...more, ...value });
    return (
      <MailFrame locale={locale} brand={brand} title={say('subject')} preheader={say('text')} why={always(arranged ? 'whyArranged' : 'why')} {...(arranged ? {} : { unsubscribeUrl: s.text('unsubscribeUrl') })}>
        <MailHeading>{say('heading')}</MailHeading>
        {s.when('name', () => <MailText>{always('hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('text')}</MailText>
        {s.when('vouch', () => <><MailSection>{always('vouch')}</MailSection>{s.repeat('vouch', (one) => <MailText>{one.text('text')}</MailText>)}</>)}
        {s.when('request', () => <><MailSection>{always('request')}</MailSection>{s.repeat('request', (one) => <MailText>{one.text('text')}</MailText>)}</>)}
        {s.when('answer', () => <><MailSection>{always('answer')}</MailSection>{s.repeat('answer', (one) => <MailText>{one.text('text')}</MailText>)}</>)}
        {s.when('moderator', () => <><MailSection>{always('moderator')}</MailSection>{s.repeat('moderator', (one) => <MailText>{one.text('text')}</MailText>)}</>)}
        {s.when('contact', () => (
          <>
            <MailSection>{always('reach')}</MailSection>
            <MailText>{s.text('channel')}<br /><strong>{s.text('contact')}</strong>{s.when('availability', () => <><br />{s.text('availability')}</>)}</MailText>
          </>
        ))}
        {s.when('seekerEmail', () => <><MailSection>{always('seekerReach')}</MailSection><MailText><strong>{s.text('seekerEmail')}</strong></MailText></>)}
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
        <MailText quiet>{say('note')}</MailText>
      </MailFrame>
    );
  },
});

export const introductionMails: Readonly<Record<Letter, Mail<IntroductionMailValues>>> = {
  asked: introductionMail('asked'),
  remindConnector: introductionMail('remindConnector'),
  passedOn: introductionMail('passedOn'),
  askedDirectly: introductionMail('askedDirectly'),
  woken: introductionMail('woken'),
  remindTarget: introductionMail('remindTarget'),
  connectedSeeker: introductionMail('connectedSeeker'),
  connectedTarget: introductionMail('connectedTarget'),
  answered: introductionMail('answered'),
  redirected: introductionMail('redirected'),
  nudge: introductionMail('nudge'),
  warning: introductionMail('warning'),
  didYouMeetSeeker: introductionMail('didYouMeetSeeker'),
  didYouMeetTarget: introductionMail('didYouMeetTarget'),
  moderated: introductionMail('moderated'),
};
