import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobHandler } from '@cordee/platform';
import { LetterHead } from '../app/letter-head';
import { FoundingLetter } from '../app/founding-letter';
import { foundingMail } from '../mails/founding.mail';

@Job({ name: 'identity.sendFoundingMail', onActivity: ['association.requested'] })
@Injectable()
export class SendFoundingMailJob implements JobHandler<Pick<ActivityPayload, 'subjectId'>> {
  constructor(
    private readonly letters: FoundingLetter,
    private readonly head: LetterHead,
  ) {}

  async run({ subjectId }: Pick<ActivityPayload, 'subjectId'>): Promise<void> {
    const letter = await this.letters.prepare(subjectId);
    if (letter) await this.head.send(foundingMail.render(letter.context, letter.values), letter.envelope);
  }
}
