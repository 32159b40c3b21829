import { Injectable } from '@nestjs/common';
import { Activity, Clock, Conflict, InvalidInput, isDomainError, requireActor, requireAssociation, Settings, UnitOfWork } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import type { Association, BrandChange } from '../domain/association';
import { PersonsPort } from '../ports/persons.port';
import { AssociationSettings, digestHourSetting, digestWeekdaySetting, isZone, zoneSetting, type AssociationSettingsView } from './association-settings';

export interface AssociationChange extends BrandChange {
  expectedVersion: number;
  zone?: string;
  digestWeekday?: number;
  digestHour?: number;
}

/** Saves Réglages. Whoever has not seen the current version is shown it instead of overwriting it. */
@Injectable()
export class UpdateAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationsRepository,
    private readonly views: AssociationSettings,
    private readonly choices: SettingChoices,
    private readonly persons: PersonsPort,
    private readonly journal: ChangeJournal,
  ) {}

  update(change: AssociationChange): Promise<AssociationSettingsView | Conflict<AssociationSettingsView> | InvalidInput> {
    return this.work.run(async () => {
      const association = await this.associations.current(requireAssociation());
      if (!association) throw new Error('the association of the scope is gone');
      const before = await this.views.view(association);
      if (association.version !== change.expectedVersion) return this.conflict(association, before);
      const wrong = association.restyle(change);
      if (isDomainError(wrong)) return wrong;
      const refused = await this.choices.set(change);
      if (refused) return refused;
      return this.save(association, before);
    });
  }

  private async save(association: Association, before: AssociationSettingsView): Promise<AssociationSettingsView | Conflict<AssociationSettingsView> | InvalidInput> {
    const clash = await this.associations.nameTakenByOther(association);
    if (clash) return new InvalidInput(['name'], 'nameTaken');
    this.journal.stamp(association);
    if (!(await this.associations.save(association, before.version))) {
      const winner = await this.associations.current(association.id);
      return this.conflict(winner!, await this.views.view(winner!));
    }
    const after = await this.views.view(association);
    await this.journal.changed(association.id, before, after);
    return after;
  }

  private async conflict(current: Association, view: AssociationSettingsView): Promise<Conflict<AssociationSettingsView>> {
    const by = current.changedBy && (await this.persons.displayName(current.changedBy));
    return new Conflict(view, current.version, by ?? null, current.changedAt);
  }
}

/** The typed settings among the changed fields. */
@Injectable()
export class SettingChoices {
  constructor(private readonly settings: Settings) {}

  async set({ zone, digestWeekday, digestHour }: AssociationChange): Promise<InvalidInput | null> {
    if (zone !== undefined && !isZone(zone)) return new InvalidInput(['zone'], 'zoneInvalid');
    if (digestWeekday !== undefined && !digestWeekdaySetting.schema.safeParse(digestWeekday).success) return new InvalidInput(['digestWeekday'], 'choiceInvalid');
    if (digestHour !== undefined && !digestHourSetting.schema.safeParse(digestHour).success) return new InvalidInput(['digestHour'], 'choiceInvalid');
    if (zone !== undefined) await this.settings.set(zoneSetting, zone);
    if (digestWeekday !== undefined) await this.settings.set(digestWeekdaySetting, digestWeekday);
    if (digestHour !== undefined) await this.settings.set(digestHourSetting, digestHour);
    return null;
  }
}

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
