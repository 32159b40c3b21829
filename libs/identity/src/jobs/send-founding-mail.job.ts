import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobHandler } from '@cordee/platform';
import { MailFounding } from '../app/mail-founding';

@Job({ name: 'identity.sendFoundingMail', onActivity: ['association.requested'] })
@Injectable()
export class SendFoundingMailJob implements JobHandler<ActivityPayload> {
  constructor(private readonly mail: MailFounding) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.mail.send(subjectId);
  }
}
