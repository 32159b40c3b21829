import { Injectable } from '@nestjs/common';
import { Activity, Clock, requireActor, UnitOfWork } from '@cordee/platform';
import type { Association } from '../domain/association';
import type { AssociationSettingsView } from './association-settings';
import { Directory } from './directory';

/** Who changed what and when, on the association's line and in the journal. */
@Injectable()
export class ChangeJournal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly activity: Activity,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  stamp(association: Association): void {
    association.stamp(requireActor().personId, this.clock.now());
  }

  async changed(subject: string, before: AssociationSettingsView, after: AssociationSettingsView): Promise<void> {
    const fields = (Object.keys(after) as (keyof AssociationSettingsView)[]).filter((field) => field !== 'version' && before[field] !== after[field]);
    const only = (view: AssociationSettingsView) => Object.fromEntries(fields.map((field) => [field, view[field]]));
    await this.activity.record('association.updated', { subject, audience: 'office', changed: fields, before: only(before), after: only(after) });
    // Whoever saved sees the next page as it is now; other processes within the seconds that they remember.
    this.work.afterCommit(() => this.directory.forget());
  }
}
