import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type JobContext } from '@cordee/platform';
import { DueRunsRepository } from '../data/due-runs.repository';
import { DuesRepository } from '../data/dues.repository';
import { DuesReads } from '../data/dues.reads';
import { isOpen } from '../domain/due';
import { SpendOldCredit } from './spend-old-credit';
import { DueMailer } from './due-mailer';

const MAIL_CHUNK = 500;
/** Mails on their way at a time. */
const AT_ONCE = 5;

/** Dues that were called are told to whom they are about: first what they have as credit pays, then the rest is asked for. */
@Injectable()
export class TellDues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: DuesReads,
    private readonly dues: DuesRepository,
    private readonly credit: SpendOldCredit,
    private readonly mailer: DueMailer,
    private readonly clock: Clock,
  ) {}

  async tell(dueIds: readonly string[], job: Pick<JobContext, 'breathe'>): Promise<void> {
    await this.credit.on(await this.reads.byIds(dueIds));
    const open = (await this.reads.byIds(dueIds)).filter(({ state }) => isOpen(state));
    for (let at = 0; at < open.length; at += AT_ONCE) {
      const some = open.slice(at, at + AT_ONCE);
      await this.mailer.send(some.map((due) => ({ due, kind: due.isFirst ? 'first' : 'issued', uniqueKey: `due ${due.id}` })));
      await this.work.run(() => this.dues.noteMailed(some.map(({ id }) => id), this.clock.now()));
      await job.breathe();
    }
  }
}

/** What of a campaign is still to be mailed, cut into chunks. */
@Injectable()
export class RunMails {
  constructor(private readonly runs: DueRunsRepository) {}

  async chunks(runId: string): Promise<string[][]> {
    const ids = await this.runs.unmailed(runId);
    return Array.from({ length: Math.ceil(ids.length / MAIL_CHUNK) }, (_, at) => ids.slice(at * MAIL_CHUNK, (at + 1) * MAIL_CHUNK));
  }
}
