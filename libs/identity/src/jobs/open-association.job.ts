import { Injectable } from '@nestjs/common';
import { Job, type JobHandler } from '@cordee/platform';
import { ApproveAssociation } from '../app/approve-association';
import { LetterHead } from '../app/letter-head';
import { openedMail } from '../mails/opened.mail';

@Job({ name: 'identity.openAssociation', onTimer: ['identity.approval'] })
@Injectable()
export class OpenAssociationJob implements JobHandler {
  constructor(
    private readonly approval: ApproveAssociation,
    private readonly head: LetterHead,
  ) {}

  async run(): Promise<void> {
    const letter = await this.approval.open();
    if (letter) await this.head.send(openedMail.render(letter.context, letter.values), letter.envelope);
  }
}
