import { defineMail, MailButton, MailFrame, MailHeading, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { DueLetterKind, DueLetterValues } from '../app/due-writer';

/** About one due: when it is called, and when it is reminded of. One button, which renews. */
const dueMail = (kind: DueLetterKind) => defineMail<DueLetterValues>({
  name: `membership.due.${kind}`,
  subject: (s, { locale, brand }) => t(locale, `membership.mail.due.${kind}.subject`, { association: brand.name, year: s.text('year'), amount: s.text('amount'), dueOn: s.text('dueOn') }),
  body: (s, { locale, brand }) => {
    const values = { association: brand.name, year: s.text('year'), amount: s.text('amount'), dueOn: s.text('dueOn'), from: s.text('from'), to: s.text('to') };
    const say = (key: string) => t(locale, `membership.mail.due.${kind}.${key}`, values);
    const common = (key: string, more = {}) => t(locale, `membership.mail.${key}`, more);
    return (
      <MailFrame locale={locale} brand={brand} title={say('title')} preheader={say('preheader')} why={common('stream')} unsubscribeUrl={s.text('stop')}>
        <MailHeading>{say('title')}</MailHeading>
        {s.when('name', () => <MailText>{common('hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('text')}</MailText>
        <MailButton href={s.text('link')}>{common(kind === 'first' ? 'begin' : 'pay', { amount: s.text('amount') })}</MailButton>
        {s.when('iban', () => <MailText quiet>{common('byTransfer', { iban: s.text('iban'), reference: s.text('reference') })}</MailText>)}
        {s.when('chequeTo', () => <MailText quiet>{common('byCheque', { chequeTo: s.text('chequeTo'), reference: s.text('reference') })}</MailText>)}
        <MailText quiet>{common('term')}</MailText>
      </MailFrame>
    );
  },
});

export const dueMails = { issued: dueMail('issued'), first: dueMail('first'), before: dueMail('before'), after: dueMail('after') } satisfies Record<DueLetterKind, unknown>;
