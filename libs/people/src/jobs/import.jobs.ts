import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobContext, type JobHandler } from '@cordee/platform';
import { ApplyImport } from '../app/apply-import';
import { CheckImport } from '../app/check-import';
import { ReadImport } from '../app/read-import';

@Injectable()
@Job({ name: 'people.readImport', onActivity: ['import.started'] })
export class ReadImportJob implements JobHandler<ActivityPayload> {
  constructor(private readonly read: ReadImport) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.read.run(subjectId, context);
  }
}

@Injectable()
@Job({ name: 'people.checkImport', onActivity: ['import.columnsChosen'] })
export class CheckImportJob implements JobHandler<ActivityPayload> {
  constructor(private readonly check: CheckImport) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.check.run(subjectId, context);
  }
}

@Injectable()
@Job({ name: 'people.runImport', onActivity: ['import.confirmed'] })
export class RunImportJob implements JobHandler<ActivityPayload> {
  constructor(private readonly apply: ApplyImport) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.apply.run(subjectId, context);
  }
}
