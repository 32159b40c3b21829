import { Injectable } from '@nestjs/common';
import { MemberRecordReads, type MemberRow, type SourceRow, type StoryRow } from '../data/member-record.reads';

export type { MemberRow, SourceRow, StoryRow };

/** Whole records, for the office and for their subjects. */
@Injectable()
export class Records {
  constructor(private readonly reads: MemberRecordReads) {}

  find(personId: string): Promise<MemberRow | null> {
    return this.reads.record(personId);
  }

  sources(personId: string): Promise<SourceRow[]> {
    return this.reads.sources(personId);
  }

  story(personId: string): Promise<StoryRow[]> {
    return this.reads.story(personId);
  }
}
