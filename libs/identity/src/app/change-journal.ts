import { Injectable } from '@nestjs/common';
import { Activity, Clock, requireActor } from '@cordee/platform';
import type { Association } from '../domain/association';
import type { AssociationSettingsView } from './association-settings';

/** Who changed what and when, on the association's line and in the journal. */
@Injectable()
export class ChangeJournal {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  stamp(association: Association): void {
    association.stamp(requireActor().personId, this.clock.now());
  }

  async changed(subject: string, before: AssociationSettingsView, after: AssociationSettingsView): Promise<void> {
    const fields = (Object.keys(after) as (keyof AssociationSettingsView)[]).filter((field) => field !== 'version' && before[field] !== after[field]);
    const only = (view: AssociationSettingsView) => Object.fromEntries(fields.map((field) => [field, view[field]]));
    await this.activity.record('association.updated', { subject, audience: 'office', changed: fields, before: only(before), after: only(after) });
  }
}
