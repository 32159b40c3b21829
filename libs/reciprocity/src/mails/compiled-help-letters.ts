import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import type { Letterhead } from '@cordee/messaging';
import { t } from '@cordee/platform/i18n';
import { type AskedLoop, HelpLetters, type HelpReader, type WordToTell } from '../app/help-letters';
import { askingOf, helpKey, tellingOf } from '../domain/help-words';
import { askMails, tellMails } from './help.mails';

/** Each template is drawn once; a letter is concatenation. */
@Injectable()
export class CompiledHelpLetters extends HelpLetters {
  override ask({ giverFirstName, giverName, kind, askedStep }: AskedLoop, { locale, firstName, link, stop }: HelpReader, { name, colour }: Letterhead): RenderedMail {
    const giver = giverFirstName ?? giverName;
    const what = t(locale, helpKey('received', kind), { name: giver });
    return askMails[askingOf(askedStep!)].render({ locale, brand: { name, colour } }, { name: firstName ?? '', giver, what, link, stop });
  }

  override tell({ receiverFirstName, receiverName, kind, step, outcome, words }: WordToTell, { locale, firstName, link, stop }: HelpReader, { name, colour }: Letterhead): RenderedMail {
    const values = {
      name: firstName ?? '', receiver: receiverName, what: t(locale, helpKey('given', kind), { name: receiverFirstName ?? receiverName }),
      outcome: outcome ? t(locale, `reciprocity.outcomeTold.${outcome}`) : '', lines: (words ?? '').split('\n').flatMap((text) => (text ? [{ text }] : [])), link, stop,
    };
    return tellMails[tellingOf(step, outcome)].render({ locale, brand: { name, colour } }, values);
  }
}
