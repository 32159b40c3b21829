import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobContext, type JobHandler } from '@cordee/platform';
import { ApplyImport } from '../app/apply-import';
import { CheckImport } from '../app/check-import';
import { GiveUpImport } from '../app/give-up-import';
import { ReadImport } from '../app/read-import';

const ATTEMPTS = 3;

@Injectable()
@Job({ name: 'people.readImport', onActivity: ['import.started'], attempts: ATTEMPTS })
export class ReadImportJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly read: ReadImport,
    private readonly giveUp: GiveUpImport,
  ) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.read.run(subjectId, context).catch((error: unknown) => lastly(error, context, () => this.giveUp.of(subjectId)));
  }
}

@Injectable()
@Job({ name: 'people.checkImport', onActivity: ['import.columnsChosen'], attempts: ATTEMPTS })
export class CheckImportJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly check: CheckImport,
    private readonly giveUp: GiveUpImport,
  ) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.check.run(subjectId, context).catch((error: unknown) => lastly(error, context, () => this.giveUp.of(subjectId)));
  }
}

/** Given up, it stays where it is: "run again" in the admin goes on behind the last chunk. */
@Injectable()
@Job({ name: 'people.runImport', onActivity: ['import.confirmed'] })
export class RunImportJob implements JobHandler<ActivityPayload> {
  constructor(private readonly apply: ApplyImport) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.apply.run(subjectId, context);
  }
}

async function lastly(error: unknown, { attempt, stopping }: JobContext, act: () => Promise<void>): Promise<never> {
  if (attempt >= ATTEMPTS && !stopping.aborted) await act();
  throw error;
}
