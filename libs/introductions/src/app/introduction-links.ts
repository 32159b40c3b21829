import { Injectable } from '@nestjs/common';
import { encodeId } from '@cordee/platform';
import { ActLinks, type FollowedAct } from '@cordee/messaging';

/** A link lets one person answer for one introduction, and is good for what waits for them there. */
export const ANSWER = 'introductions.answer';
const DAY_MS = 86_400_000;
const GOOD_FOR_DAYS = 45;

@Injectable()
export class IntroductionLinks {
  constructor(private readonly links: ActLinks) {}

  async of(personId: string, introductionId: string, now: Date): Promise<string> {
    return `/mise-en-relation/${await this.links.tokenFor(act(personId, introductionId), until(now))}`;
  }

  /** For a chunk of a digest. */
  ofReader(personId: string, introductionId: string, keyVersion: number, now: Date): string {
    return `/mise-en-relation/${this.links.token(act(personId, introductionId), keyVersion, until(now))}`;
  }

  follow(token: string): Promise<FollowedAct | null> {
    return this.links.follow(ANSWER, token);
  }
}

const act = (personId: string, introductionId: string) => ({ purpose: ANSWER, personId, about: [introductionId] });
const until = (now: Date): Date => new Date(now.getTime() + GOOD_FOR_DAYS * DAY_MS);

/** Where the site shows it, to those who sign in. */
export const introductionPath = (id: string): string => `/entraide/demande/${encodeId('introduction', id)}`;
