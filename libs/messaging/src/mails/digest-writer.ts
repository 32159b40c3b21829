import { Injectable } from '@nestjs/common';
import type { OutgoingMail } from '@cordee/platform';
import { type Locale, t } from '@cordee/platform/i18n';
import type { DigestLetter } from '../app/digest-letter';
import { DigestLinks } from '../app/digest-links';
import { DigestWriter } from '../app/digest-writer';
import { itemText } from '../app/item-text';
import type { Letterhead } from '../app/letterhead';
import type { DigestItem } from '../domain/digest-item';
import { digestMail, type DigestLine, type DigestSection, type DigestValues } from './digest.mail';

@Injectable()
export class CompiledDigestWriter extends DigestWriter {
  constructor(private readonly links: DigestLinks) {
    super();
  }

  override write(letter: DigestLetter, letterhead: Letterhead): OutgoingMail {
    const { digest, recipient } = letter;
    const { name, colour } = letterhead;
    const values = this.values(letter, letterhead);
    const { subject, html, text } = digestMail.render({ locale: recipient.locale, brand: { name, colour } }, values);
    return {
      stream: digest.stream,
      purpose: 'digest',
      uniqueKey: uniqueKeyOf(digest),
      to: { address: recipient.address, name: recipient.displayName, personId: digest.personId },
      subject,
      html,
      text,
      transactional: false,
      unsubscribeUrl: values.unsubscribeUrl,
      fromName: name,
    };
  }

  private values(letter: DigestLetter, { name, origin }: Letterhead): DigestValues {
    const { digest, recipient, items, reader } = letter;
    const { locale } = recipient;
    const act = items.find((item) => item.action && item.path) ?? null;
    const [first] = items;
    return {
      greeting: recipient.firstName ? t(locale, 'messaging.digest.greeting', { name: recipient.firstName }) : t(locale, 'messaging.digest.greetingNoName'),
      subject: t(locale, `messaging.digest.subject.${first?.block ?? 'NOTES'}`),
      preheader: first ? itemText(locale, first).text : name,
      sections: sectionsOf(items, act, locale, origin),
      buttonText: (act && itemText(locale, act).action) ?? t(locale, 'messaging.digest.open'),
      buttonUrl: absolute(act?.path ?? '/accueil', origin),
      why: t(locale, `messaging.digest.why.${reader.frequency}`, { association: name }),
      preferencesUrl: absolute(this.links.preferences(reader, digest.plannedAt), origin),
      unsubscribeUrl: absolute(this.links.unsubscribe(digest.personId, recipient.address), origin),
    };
  }
}

/** One mail per member, stream and period, whatever is retried. */
export const uniqueKeyOf = (digest: { personId: string; stream: string; windowStart: string }): string => `digest/${digest.personId}/${digest.stream}/${digest.windowStart}`;

/** Items arrive in the order of their blocks. The one behind the button has no second link. */
function sectionsOf(items: readonly DigestItem[], act: DigestItem | null, locale: Locale, origin: string): DigestSection[] {
  const sections: { block: string; title: string; lines: DigestLine[] }[] = [];
  for (const item of items) {
    const { text } = itemText(locale, item);
    const line = item.path && item !== act ? { linkText: text, url: absolute(item.path, origin) } : { text };
    const last = sections.at(-1);
    if (last?.block === item.block) last.lines.push(line);
    else sections.push({ block: item.block, title: t(locale, `messaging.digest.block.${item.block}`), lines: [line] });
  }
  return sections;
}

const absolute = (path: string, origin: string): string => (path.startsWith('/') ? `${origin}${path}` : path);
