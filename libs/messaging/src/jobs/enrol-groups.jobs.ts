import { Injectable } from '@nestjs/common';
import { type ActivityPayload, Job, type JobContext, type JobHandler } from '@cordee/platform';
import { EnrolGroups } from '../app/enrol-groups';

/** Before "Inviter" nobody is written to; from then on a member may be, and can stop it with one click. */
@Job({ name: 'messaging.enrolInvited', onActivity: ['people.invited'] })
@Injectable()
export class EnrolInvitedJob implements JobHandler<ActivityPayload> {
  constructor(private readonly groups: EnrolGroups) {}

  async run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    await this.groups.invited(subjectId, () => context.breathe());
  }
}

@Job({ name: 'messaging.enrolFounders', onActivity: ['association.created'] })
@Injectable()
export class EnrolFoundersJob implements JobHandler<ActivityPayload> {
  constructor(private readonly groups: EnrolGroups) {}

  async run(): Promise<void> {
    await this.groups.founders();
  }
}
