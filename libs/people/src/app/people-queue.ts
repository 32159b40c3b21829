import { Injectable } from '@nestjs/common';
import { Clock, currentScope, encodeId, t } from '@cordee/platform';
import { WaitingList, WorkQueue, type QueueContributor, type QueueTile, type Waiting, type WaitingContributor, type WaitingItem } from '@cordee/identity';
import { DigestFacts } from '../data/digest-facts';
import { MembersReads } from '../data/members.reads';

const YEAR_MS = 365 * 86_400_000;

/** What people put before the office: who is still to be invited, which file waits for a decision. */
@Injectable()
export class PeopleQueue implements QueueContributor {
  readonly permission = 'people.read';

  constructor(
    queue: WorkQueue,
    private readonly members: MembersReads,
  ) {
    queue.contribute(this);
  }

  async tiles(): Promise<QueueTile[]> {
    const { locale } = currentScope();
    const { toInvite, importsToCheck, importId } = await this.members.waiting();
    const importPath = importId && importsToCheck === 1 ? `/admin/imports/${encodeId('import', importId)}` : '/admin/imports';
    return [
      { kind: 'people.toInvite', count: toInvite, path: '/admin/membres?account=NOT_INVITED', text: t(locale, 'people.queue.toInvite', { count: toInvite }) },
      { kind: 'people.importsToCheck', count: importsToCheck, path: importPath, text: t(locale, 'people.queue.importsToCheck', { count: importsToCheck }) },
    ];
  }
}

const STILL_RIGHT: WaitingItem = { kind: 'people.stillRight', text: { key: 'people.waiting.stillRight' }, path: '/moi', onSiteOnly: true };

/** What people put before a member: a record that nobody looked at for a year. */
@Injectable()
export class PeopleWaiting implements WaitingContributor {
  constructor(
    waiting: WaitingList,
    private readonly facts: DigestFacts,
    private readonly clock: Clock,
  ) {
    waiting.contribute(this);
  }

  async waitingFor(personIds: readonly string[]): Promise<Waiting> {
    const aYearAgo = new Date(this.clock.now().getTime() - YEAR_MS);
    const stale = (await this.facts.stillRight(personIds)).filter(({ confirmedAt }) => !confirmedAt || confirmedAt <= aYearAgo);
    return new Map(stale.map(({ personId }) => [personId, [STILL_RIGHT]]));
  }
}
