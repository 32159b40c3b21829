import { defineMail, MailButton, MailFrame, MailHeading, MailItem, MailLink, MailList, MailSection, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import '../i18n';

/** A line that leads somewhere has `linkText` and `url`, one that does not has `text`. */
export interface DigestLine {
  readonly text?: string;
  readonly linkText?: string;
  readonly url?: string;
}

export interface DigestSection {
  readonly title: string;
  readonly lines: readonly DigestLine[];
}

export interface DigestValues {
  readonly greeting: string;
  readonly subject: string;
  readonly preheader: string;
  readonly sections: readonly DigestSection[];
  readonly buttonText: string;
  readonly buttonUrl: string;
  /** How often the member has asked for it. */
  readonly why: string;
  readonly preferencesUrl: string;
  readonly unsubscribeUrl: string;
}

export const digestMail = defineMail<DigestValues>({
  name: 'messaging.digest',
  subject: (s) => s.text('subject'),
  body: (s, { locale, brand }) => (
    <MailFrame locale={locale} brand={brand} title={s.text('subject')} preheader={s.text('preheader')} why={s.text('why')} preferencesUrl={s.text('preferencesUrl')} unsubscribeUrl={s.text('unsubscribeUrl')}>
      <MailHeading>{s.text('greeting')}</MailHeading>
      <MailText>{t(locale, 'messaging.digest.lead', { association: brand.name })}</MailText>
      {s.repeat('sections', (section) => (
        <>
          <MailSection>{section.text('title')}</MailSection>
          <MailList>
            {section.repeat('lines', (line) => (
              <MailItem>
                {line.when('text', () => line.text('text'))}
                {line.when('url', () => <MailLink href={line.text('url')}>{line.text('linkText')}</MailLink>)}
              </MailItem>
            ))}
          </MailList>
        </>
      ))}
      <MailButton href={s.text('buttonUrl')}>{s.text('buttonText')}</MailButton>
    </MailFrame>
  ),
});
