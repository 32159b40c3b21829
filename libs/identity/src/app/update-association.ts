import { Injectable } from '@nestjs/common';
import { Conflict, InvalidInput, isDomainError, requireAssociation, UnitOfWork } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import type { Association, BrandChange } from '../domain/association';
import { PersonsPort } from '../ports/persons.port';
import { AssociationSettings, type AssociationSettingsView } from './association-settings';
import { ChangeJournal } from './change-journal';
import { SettingChoices, type SettingChange } from './setting-choices';

export interface AssociationChange extends BrandChange, SettingChange {
  expectedVersion: number;
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
