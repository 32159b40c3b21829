import { Injectable } from '@nestjs/common';
import { IntroductionsRepository } from '../data/introductions.repository';
import type { Introduction } from '../domain/introduction';
import { MODULE } from './aftermath';

interface Giver {
  personId: string;
  kind: 'INTRODUCTION' | 'TALK' | 'ANSWER';
}

/** Everybody a help came from: the person asked, the connector, and whoever pointed the way in an earlier request. */
@Injectable()
export class Givers {
  constructor(private readonly introductions: IntroductionsRepository) {}

  async of(one: Introduction, kind: 'TALK' | 'ANSWER', at: Date): Promise<{ module: typeof MODULE; sourceId: string; receiverId: string; at: Date; givers: Giver[] }> {
    const pointers = one.fromIntroductionId ? await this.introductions.pointers(one.id) : [];
    const ways = new Set([...(one.connectorId ? [one.connectorId] : []), ...pointers]);
    for (const none of [one.targetId, one.seekerId]) ways.delete(none);
    const givers: Giver[] = [{ personId: one.targetId, kind }, ...[...ways].map((personId) => ({ personId, kind: 'INTRODUCTION' as const }))];
    return { module: MODULE, sourceId: one.id, receiverId: one.seekerId, at, givers };
  }
}
