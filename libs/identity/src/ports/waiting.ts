import { Injectable } from '@nestjs/common';

/** Something that waits for the signed-in member: one sentence and where to act. */
export interface WaitingItem {
  kind: string;
  text: string;
  path: string;
}

/** Port: each domain says what waits for the current actor. Runs in the read scope of the request. */
export interface WaitingContributor {
  waitingFor(personId: string): Promise<readonly WaitingItem[]>;
}

/** Where the contributors of higher libraries sign up, in the constructor of a provider of theirs. */
@Injectable()
export class WaitingList {
  private readonly contributors: WaitingContributor[] = [];

  contribute(contributor: WaitingContributor): void {
    this.contributors.push(contributor);
  }

  async of(personId: string): Promise<WaitingItem[]> {
    const items: WaitingItem[] = [];
    for (const contributor of this.contributors) items.push(...(await contributor.waitingFor(personId)));
    return items;
  }
}
