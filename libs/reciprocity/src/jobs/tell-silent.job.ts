import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobHandler } from '@cordee/platform';
import { TellSilent } from '../app/tell-silent';

@Injectable()
@Job({ name: 'reciprocity.tellSilent', onActivity: ['helper.silent'] })
export class TellSilentJob implements JobHandler<ActivityPayload> {
  constructor(private readonly silent: TellSilent) {}

  run({ subjectId }: ActivityPayload): Promise<void> {
    return this.silent.tell(subjectId);
  }
}
