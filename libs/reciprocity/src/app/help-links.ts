import { Injectable } from '@nestjs/common';
import { ActLinks, type FollowedAct } from '@cordee/messaging';
import { CLOSES_AFTER_HOURS } from '../domain/gratitude';

export const NEWS = 'reciprocity.news';
/** Where givers read what became of their help, and where receivers see whom they can thank; behind a sign-in. */
export const GIVEN_PATH = '/entraide/devenu';
export const RECEIVED_PATH = '/entraide/merci';

/** Links that let one receiver answer one giver, and nothing else; good until the loop ends. */
@Injectable()
export class HelpLinks {
  constructor(private readonly acts: ActLinks) {}

  keyVersions(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.acts.keyVersions(personIds);
  }

  path({ receiverId, loopId, beganAt }: { receiverId: string; loopId: string; beganAt: Date }, keyVersion: number): string {
    const until = new Date(beganAt.getTime() + CLOSES_AFTER_HOURS * 3_600_000);
    return `/nouvelles/${this.acts.token({ purpose: NEWS, personId: receiverId, about: [loopId] }, keyVersion, until)}`;
  }

  follow(token: string): Promise<FollowedAct | null> {
    return this.acts.follow(NEWS, token);
  }
}
