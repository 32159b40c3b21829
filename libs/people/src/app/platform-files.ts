import { Injectable } from '@nestjs/common';
import { Files, isDomainError, registerFilePurpose } from '@cordee/platform';
import { IMPORT_PURPOSE, ImportFiles } from './import-files';

/** The rows are kept when it is read; the file itself is of no use a month later. */
const KEEP_MS = 30 * 86_400_000;

registerFilePurpose(IMPORT_PURPOSE, {
  accepts: ['table'],
  canUpload: (actor) => actor.permissions.has('people.import'),
  canDownload: (file, actor) => file.ownerPersonId === actor.personId && actor.permissions.has('people.import'),
  maxBytes: 25 * 1024 * 1024,
  keepMs: KEEP_MS,
});

@Injectable()
export class PlatformImportFiles extends ImportFiles {
  constructor(private readonly files: Files) {
    super();
  }

  async describe(fileId: string): Promise<{ name: string; purpose: string; ownerPersonId: string } | null> {
    return this.files.find(fileId);
  }

  async read(fileId: string): Promise<Uint8Array> {
    const opened = await this.files.read(fileId);
    if (isDomainError(opened)) throw new Error('the file of an import is gone');
    return opened.content;
  }
}
