import { Injectable } from '@nestjs/common';
import { Mailer, type Locale } from '@cordee/platform';
import type { Letterhead } from '@cordee/messaging';
import { DUES_STREAM } from './due-mailer';
import { DueWriter, type JoinLetterValues } from './due-writer';

/** Takes the letter of somebody who asked to join to the post, once for each time they asked. */
@Injectable()
export class JoinPost {
  constructor(
    private readonly writer: DueWriter,
    private readonly mailer: Mailer,
  ) {}

  async send(to: { personId: string; address: string; locale: Locale }, { name, colour }: Letterhead, values: JoinLetterValues, key: string): Promise<void> {
    const letter = this.writer.join({ locale: to.locale, brand: { name, colour } }, values);
    await this.mailer.send({ ...letter, stream: DUES_STREAM, purpose: 'join', uniqueKey: `join ${key}`, to: { address: to.address, personId: to.personId }, transactional: true, fromName: name });
  }
}
