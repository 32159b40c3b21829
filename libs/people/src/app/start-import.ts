import { Injectable } from '@nestjs/common';
import { Activity, Clock, NotFound, requireActor, requireAssociation, UnitOfWork } from '@cordee/platform';
import { ImportsRepository } from '../data/imports.repository';
import { Import } from '../domain/import';
import { IMPORT_PURPOSE, ImportFiles } from './import-files';

/** Takes an uploaded file in hand: a worker reads it and guesses its columns. */
@Injectable()
export class StartImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFiles,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async of(fileId: string): Promise<Import | NotFound> {
    const actor = requireActor();
    const file = await this.files.describe(fileId);
    if (!file || file.purpose !== IMPORT_PURPOSE || file.ownerPersonId !== actor.personId) return new NotFound(['fileId']);
    return this.work.run(async () => {
      const one = Import.of({
        associationId: requireAssociation(), id: this.clock.newId(), fileId, fileName: file.name, createdAt: this.clock.now(), createdBy: actor.personId,
      });
      await this.imports.add(one);
      await this.activity.record('import.started', { subject: one.id, audience: 'office', after: { fileName: file.name } });
      return one;
    });
  }
}
