import { Injectable } from '@nestjs/common';
import { log } from '@cordee/platform';

/** One tile of the office's Accueil: how many of a kind need somebody today. */
export interface QueueTile {
  kind: string;
  count: number;
  path: string;
  text: string;
}

/** Port: each domain offers its tiles to staff. A tile with a count of zero is left out. */
export interface QueueContributor {
  /** The permission a person of the office needs to be shown these tiles. */
  readonly permission: string;
  tiles(): Promise<readonly QueueTile[]>;
}

/** Where the contributors of higher libraries sign up, in the constructor of a provider of theirs. */
@Injectable()
export class WorkQueue {
  private readonly contributors: QueueContributor[] = [];

  contribute(contributor: QueueContributor): void {
    this.contributors.push(contributor);
  }

  /** The tiles of whoever holds these permissions. One that fails is logged and never hides the others. */
  async tiles(permissions: ReadonlySet<string>): Promise<QueueTile[]> {
    const tiles: QueueTile[] = [];
    for (const contributor of this.contributors) {
      if (permissions.has(contributor.permission)) tiles.push(...(await tilesOf(contributor)));
    }
    return tiles.filter((tile) => tile.count > 0);
  }
}

async function tilesOf(contributor: QueueContributor): Promise<readonly QueueTile[]> {
  try {
    return await contributor.tiles();
  } catch (error) {
    log.error({ err: error, contributor: contributor.constructor.name }, 'a tile of the office failed');
    return [];
  }
}
