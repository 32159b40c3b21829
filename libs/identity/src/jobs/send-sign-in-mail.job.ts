import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobHandler } from '@cordee/platform';
import { MailSignIn } from '../app/mail-sign-in';

@Job({ name: 'identity.sendSignInMail', onActivity: ['signIn.requested'] })
@Injectable()
export class SendSignInMailJob implements JobHandler<ActivityPayload> {
  constructor(private readonly mail: MailSignIn) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.mail.send(subjectId);
  }
}
