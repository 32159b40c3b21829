import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import type { Letterhead, Recipient } from '@cordee/messaging';
import { SilenceLetters, type SilenceLinks } from '../app/silence-letters';
import { silenceMail } from './silence.mail';

/** The template is drawn once; a letter is concatenation. */
@Injectable()
export class CompiledSilenceLetters extends SilenceLetters {
  override write({ locale, firstName }: Recipient, links: SilenceLinks, { name, colour }: Letterhead): RenderedMail {
    return silenceMail.render({ locale, brand: { name, colour } }, { name: firstName ?? '', ...links });
  }
}
