import { defineMail, MailButton, MailFrame, MailHeading, MailItem, MailList, MailText } from '@cordee/html';
import { t } from '@cordee/platform/i18n';
import type { ReceiptLetterValues } from '../app/due-writer';

/** Thanks, with the receipt attached. */
export const receiptMail = defineMail<ReceiptLetterValues>({
  name: 'membership.receipt',
  subject: (s, { locale }) => t(locale, 'membership.mail.receipt.subject', { number: s.text('number'), amount: s.text('amount') }),
  body: (s, { locale, brand }) => {
    const say = (key: string, more = {}) => t(locale, `membership.mail.receipt.${key}`, { association: brand.name, ...more });
    return (
      <MailFrame locale={locale} brand={brand} title={say('title')} preheader={say('preheader')} why={say('why')}>
        <MailHeading>{say('title')}</MailHeading>
        {s.when('name', () => <MailText>{t(locale, 'membership.mail.hello', { name: s.text('name') })}</MailText>)}
        <MailText>{say('text', { amount: s.text('amount'), receivedOn: s.text('receivedOn'), number: s.text('number') })}</MailText>
        <MailList>{s.repeat('lines', (line) => <MailItem>{say('line', { label: line.text('label'), amount: line.text('amount') })}</MailItem>)}</MailList>
        <MailButton href={s.text('link')}>{say('button')}</MailButton>
      </MailFrame>
    );
  },
});
