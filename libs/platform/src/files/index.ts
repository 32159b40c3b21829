import { join, resolve } from 'node:path';
import { Config } from '../config/config';
import { DiskStore } from './disk-store';
import { FileRows } from './file-rows';
import { FileStore } from './file-store';
import { Files } from './files';
import { RemoveExpiredFileJob, RemoveUnkeptFileJob } from './remove-expired.job';
import { parseS3Url, S3Store } from './s3-store';

export { Files, FileStore };
export type { OpenFile } from './files';
export { registerFilePurpose, type FilePurpose } from './purposes';
export { registerFileRoutes, type FileRouteParts } from './routes';
export { KIND_NAMES, type FileKind } from './sniff';
export { contentDisposition, FileTooLarge, FileTypeRefused, safeName, type StoredFile } from './stored-file';

const store = {
  provide: FileStore,
  inject: [Config],
  useFactory: (config: Config): FileStore => (config.s3Url ? new S3Store(parseS3Url(config.s3Url)) : new DiskStore(resolve(join(config.dataDir, 'files')))),
};

/** Providers of PlatformModule. */
export const fileMechanisms = [Files, FileRows, RemoveExpiredFileJob, RemoveUnkeptFileJob, store];
