import { Injectable } from '@nestjs/common';
import { Clock, Effects, Timers } from '@cordee/platform';
import { type HelpKind, LoopsRepository } from '../data/loops.repository';
import type { Module } from '../domain/ask-type';
import { GratitudeLoop } from '../domain/gratitude-loop';
import { LOOP_TIMER } from './loop-desk';

export interface Help {
  readonly module: Module;
  readonly sourceId: string;
  readonly receiverId: string;
  /** When the help took place. What is counted in days begins when it is told of. */
  readonly at: Date;
  readonly givers: readonly { readonly personId: string; readonly kind: HelpKind }[];
}

/** Inside a unit of work: writes down who helped, and begins a loop for each. */
@Injectable()
export class BeginLoops {
  constructor(
    private readonly loops: LoopsRepository,
    private readonly effects: Effects,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  async begin({ givers, at, ...help }: Help): Promise<void> {
    // In one order, so that two who report the same help at once wait for each other and not in a circle.
    const inOrder = givers.filter(({ personId }) => personId !== help.receiverId).sort((a, b) => (a.personId < b.personId ? -1 : 1));
    for (const { personId, kind } of inOrder) {
      if (await this.effects.once(`gratitude ${help.module} ${help.sourceId} ${personId}`)) await this.beginOne(help, personId, kind, at);
    }
  }

  private async beginOne(help: Pick<Help, 'module' | 'sourceId' | 'receiverId'>, giverId: string, kind: HelpKind, at: Date): Promise<void> {
    const now = this.clock.now();
    const loop = GratitudeLoop.begin({ ...help, id: this.clock.newId(), actId: this.clock.newId(), giverId, beganAt: now }, now);
    await this.loops.begin(loop, kind, at);
    await this.timers.set(LOOP_TIMER, loop.id, loop.nextAt!);
  }
}
