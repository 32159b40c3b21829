import { Injectable } from '@nestjs/common';
import { type ActivityPayload, Job, type JobHandler } from '@cordee/platform';
import { EnrolMembers } from '../app/enrol-members';

/** Who claims their record receives the digest from then on, until they choose otherwise. */
@Job({ name: 'messaging.enrolMember', onActivity: ['record.claimed'] })
@Injectable()
export class EnrolMemberJob implements JobHandler<ActivityPayload> {
  constructor(private readonly enrol: EnrolMembers) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.enrol.run([subjectId]);
  }
}
