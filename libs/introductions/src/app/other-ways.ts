import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, NotFound } from '@cordee/platform';
import { IntroductionsRepository, type OwnWords } from '../data/introductions.repository';
import { MembersReads } from '../data/members.reads';
import { Introduction } from '../domain/introduction';

/** Where a request that is directed elsewhere leads. */
export type OtherWay = Pick<Introduction, 'targetId' | 'connectorId' | 'route'>;

/** Somebody else is named, by whoever was asked or by a moderator: who it may be, and the draft that the seeker then finds. */
@Injectable()
export class OtherWays {
  constructor(
    private readonly introductions: IntroductionsRepository,
    private readonly members: MembersReads,
    private readonly clock: Clock,
  ) {}

  /** Null where this person may be named. */
  async refusal(one: Introduction, personId: string): Promise<InvalidInput | NotFound | null> {
    if ([one.seekerId, one.targetId, one.connectorId].includes(personId)) return new InvalidInput(['personId'], 'alreadyParty');
    return (await this.members.living([personId])).has(personId) ? null : new NotFound(['personId']);
  }

  /** With what the seeker had written, to be written anew. */
  async leaveDraft({ associationId, id, seekerId, askType }: Introduction, way: OtherWay, words: OwnWords): Promise<void> {
    const draft = Introduction.draft({ associationId, id: this.clock.newId(), seekerId, askType, fromIntroductionId: id, ...way }, this.clock.now());
    await this.introductions.add(draft, words);
  }
}
