import { Injectable } from '@nestjs/common';
import { DuesReads } from '../data/dues.reads';
import type { ReminderCounts } from '../domain/reminding';
import { DueSamples, type MailSample } from './due-samples';
import { ReminderList, type WhichDues } from './reminder-list';

export interface ReminderPreview {
  counts: ReminderCounts;
  /** Of which the sample speaks: that of the first who receives one. Null where nobody does. */
  sampleDueId: string | null;
  sample: MailSample | null;
}

/** What would leave, before it leaves: to how many, to whom not and why, and the mail that the first of them would read. */
@Injectable()
export class PreviewReminders {
  constructor(
    private readonly list: ReminderList,
    private readonly reads: DuesReads,
    private readonly samples: DueSamples,
  ) {}

  async of(which: WhichDues): Promise<ReminderPreview> {
    const { dueIds, counts } = await this.list.of(which);
    const [first] = dueIds[0] ? await this.reads.byIds([dueIds[0]]) : [];
    return { counts, sampleDueId: first?.id ?? null, sample: first ? await this.samples.reminder(first) : null };
  }
}
