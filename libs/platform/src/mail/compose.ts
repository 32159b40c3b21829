import { convert } from 'html-to-text';
import type { SendMailOptions } from 'nodemailer';
import { encodeId } from '../kernel/ids';
import { GiveUp } from '../jobs/trouble';
import type { OutgoingMail } from './outgoing-mail';

export interface Sender {
  address: string;
  name: string;
}

/** `Cordée <bonjour@example.org>` → name and address. */
export function parseSender(text: string): Sender {
  const match = /^\s*(?:"?([^"<]*?)"?\s*)<([^<>\s]+)>\s*$/.exec(text);
  return match ? { name: match[1] ?? '', address: match[2] ?? '' } : { name: '', address: text.trim() };
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Header names and values come from code and from names that people typed: no line may end inside them. */
const oneLine = (text: string): string => text.replace(/[\r\n\u0000]+/g, ' ').trim();

export function compose(mail: OutgoingMail, sender: Sender, messageId: string, associationId: string): SendMailOptions {
  if (!mail.transactional && !mail.unsubscribeUrl) throw new Error(`mail ${mail.purpose}: what is not transactional needs an unsubscribeUrl`);
  // One recipient, whatever a field of an import contained.
  if (!/^[^\s<>,;"()]+@[^\s<>,;"()@]+$/.test(mail.to.address)) throw new GiveUp('MAIL_BAD_ADDRESS');
  return {
    envelope: { from: sender.address, to: [mail.to.address] },
    from: { name: oneLine(mail.fromName ?? sender.name), address: sender.address },
    to: { name: oneLine(mail.to.name ?? ''), address: mail.to.address },
    subject: oneLine(mail.subject),
    messageId,
    html: mail.html,
    text: mail.text || plainText(mail.html),
    headers: headersOf(mail, domainOf(sender.address), associationId),
    attachments: (mail.attachments ?? []).map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content })),
    // Neither a file of ours nor an address of anybody is ever fetched because a text says so.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Raw headers: nodemailer's `list` option writes List-Unsubscribe-Post wrongly. */
function headersOf(mail: OutgoingMail, domain: string, associationId: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(mail.headers ?? {})) headers[name] = oneLine(value);
  headers['Auto-Submitted'] = 'auto-generated';
  headers['X-Auto-Response-Suppress'] = 'All';
  if (mail.transactional) return headers;
  const list = `${mail.stream.replaceAll(/[^a-z0-9-]+/gi, '-')}.${encodeId('association', associationId).replace('_', '-')}.${domain}`;
  headers['List-Id'] = `<${list}>`;
  headers['List-Unsubscribe'] = `<${oneLine(mail.unsubscribeUrl ?? '')}>`;
  headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  return headers;
}

const plainText = (html: string): string =>
  convert(html, { wordwrap: 76, selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }, { selector: 'img', format: 'skip' }] });
