import { Injectable } from '@nestjs/common';
import { isDomainError, UnitOfWork, type InvalidInput, type NotFound, type Temporal } from '@cordee/platform';
import { NoteDeath } from '@cordee/people';
import { Ending, type Ended } from './ending';
import { MembershipBook } from './membership-book';

/** The association learns that somebody has died: their record says so, and a membership that runs ends with them, the same moment. */
@Injectable()
export class NoteDeceased {
  constructor(
    private readonly work: UnitOfWork,
    private readonly noting: NoteDeath,
    private readonly book: MembershipBook,
    private readonly ending: Ending,
  ) {}

  /** Said twice, it is so once. @param on null where the day is not known */
  of(personId: string, on: Temporal.PlainDate | null): Promise<Ended | NotFound | InvalidInput> {
    return this.work.run(async () => {
      const noted = await this.noting.of(personId, on);
      if (isDomainError(noted)) return noted;
      const membership = await this.book.lockOf(personId);
      return membership ? this.ending.of(membership, 'DECEASED') : { personId, membershipId: null, cancelled: [], kept: [] };
    });
  }
}
