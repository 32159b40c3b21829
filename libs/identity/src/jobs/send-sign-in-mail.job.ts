import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobHandler } from '@cordee/platform';
import { LetterHead } from '../app/letter-head';
import { SignInLetter } from '../app/sign-in-letter';
import { signInMail } from '../mails/sign-in.mail';

@Job({ name: 'identity.sendSignInMail', onActivity: ['signIn.requested'] })
@Injectable()
export class SendSignInMailJob implements JobHandler<Pick<ActivityPayload, 'subjectId'>> {
  constructor(
    private readonly letters: SignInLetter,
    private readonly head: LetterHead,
  ) {}

  async run({ subjectId }: Pick<ActivityPayload, 'subjectId'>): Promise<void> {
    const letter = await this.letters.prepare(subjectId);
    if (letter) await this.head.send(signInMail.render(letter.context, letter.values), letter.envelope);
  }
}
