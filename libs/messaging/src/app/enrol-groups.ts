import { Injectable } from '@nestjs/common';
import { MemberFacts } from '@cordee/identity';
import { DigestFacts } from '@cordee/people';
import { EnrolMembers } from './enrol-members';

const CHUNK = 500;
const FOREVER_AGO = new Date(0);

/** Puts many on the digest at once: those whom the office invited, and those who founded the association. */
@Injectable()
export class EnrolGroups {
  constructor(
    private readonly enrol: EnrolMembers,
    private readonly people: DigestFacts,
    private readonly members: MemberFacts,
  ) {}

  async invited(batchId: string, breathe: () => Promise<void>): Promise<void> {
    for (let after: string | null = null; ; ) {
      const personIds: string[] = await this.people.invited(batchId, after, CHUNK);
      await this.enrol.run(personIds);
      if (personIds.length < CHUNK) return;
      after = personIds.at(-1) ?? null;
      await breathe();
    }
  }

  /** A founder claims their record as they found the association, before there is anything to listen. */
  async founders(): Promise<void> {
    const joined = await this.members.joinedSince(FOREVER_AGO, CHUNK);
    await this.enrol.run(joined.map(({ personId }) => personId));
  }
}
