import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { isDomainError, NotFound } from '../kernel/errors';
import { requireActor, requireAssociation, type Actor } from '../scope/scope';
import { FileRows } from './file-rows';
import { FileStore } from './file-store';
import { Intake, type Received } from './intake';
import { filePurpose, type FilePurpose } from './purposes';
import { safeName, type FileTooLarge, type FileTypeRefused, type StoredFile } from './stored-file';

export interface OpenFile {
  file: StoredFile;
  stream: Readable;
}

/** Asked at every download, under the scope of the one who asks. */
export type FileGuard = (file: StoredFile, actor: Actor) => Promise<boolean>;

/** Files of the current association: bytes in the store, a row each, who may have them asked at download. */
@Injectable()
export class Files {
  private readonly intake: Intake;
  private readonly guards = new Map<string, FileGuard>();

  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly rows: FileRows,
    private readonly store: FileStore,
  ) {
    this.intake = new Intake(resolve(join(config.dataDir, 'tmp')));
  }

  /** In the constructor of the provider that knows who may have files of a purpose that is `guarded`. */
  guard(purposeName: string, guard: FileGuard): void {
    this.guards.set(purposeName, guard);
  }

  /** An upload of the person who acts. NotFound when the purpose is unknown or closed to them. */
  async receive(source: Readable, name: string, purposeName: string): Promise<StoredFile | NotFound | FileTooLarge | FileTypeRefused> {
    const purpose = filePurpose(purposeName);
    const actor = requireActor();
    if (!purpose || !purpose.canUpload(actor)) return new NotFound(['purpose']);
    const received = await this.intake.receive(source, Math.min(purpose.maxBytes, this.config.uploadLimitBytes), purpose.accepts);
    if (isDomainError(received)) return received;
    return this.keep(received, { name, purposeName, ownerPersonId: actor.personId, subjectId: null }, purpose);
  }

  /** A file that the server made, for the person who asked. Outside of units of work: the bytes come first. */
  async save(content: Buffer | Readable, facts: { name: string; mediaType: string; purpose: string; ownerPersonId: string; subjectId?: string }): Promise<StoredFile> {
    const purpose = filePurpose(facts.purpose);
    if (!purpose) throw new Error(`no purpose of files is called ${facts.purpose}`);
    const received = await this.intake.take(Buffer.isBuffer(content) ? Readable.from([content]) : content, facts.mediaType);
    return this.keep(received, { name: facts.name, purposeName: facts.purpose, ownerPersonId: facts.ownerPersonId, subjectId: facts.subjectId ?? null }, purpose);
  }

  /** For use cases and jobs, which have checked already. NotFound: none here, or expired. */
  async open(fileId: string): Promise<OpenFile | NotFound> {
    const file = await this.find(fileId);
    return file ? { file, stream: await this.store.open(keyOf(file)) } : new NotFound(['id']);
  }

  /** The whole content, of files known to be small. */
  async read(fileId: string): Promise<{ file: StoredFile; content: Buffer } | NotFound> {
    const opened = await this.open(fileId);
    if (isDomainError(opened)) return opened;
    const chunks: Buffer[] = [];
    for await (const chunk of opened.stream) chunks.push(chunk as Buffer);
    return { file: opened.file, content: Buffer.concat(chunks) };
  }

  /** For the person who acts: their right is asked now, whatever it was when the file was made. */
  async download(fileId: string): Promise<OpenFile | NotFound> {
    const file = await this.find(fileId);
    const allowed = file && (await this.mayDownload(file));
    return allowed ? { file, stream: await this.store.open(keyOf(file)) } : new NotFound(['id']);
  }

  private async mayDownload(file: StoredFile): Promise<boolean> {
    const purpose = filePurpose(file.purpose);
    if (!purpose?.guarded) return (await purpose?.canDownload(file, requireActor())) ?? false;
    return (await this.guards.get(file.purpose)?.(file, requireActor())) ?? false;
  }

  /** The row or null, whether or not the caller may have the bytes. */
  async find(fileId: string): Promise<StoredFile | null> {
    const file = await this.rows.find(fileId);
    return file && (!file.expiresAt || file.expiresAt > this.clock.now()) ? file : null;
  }

  async remove(fileId: string): Promise<void> {
    await this.store.remove(`${requireAssociation()}/${fileId}`);
    await this.unitOfWork.run(() => this.rows.remove(fileId));
  }

  /** Bytes whose row was never written: the process died, or the database said no. */
  async removeUnlessKept(fileId: string): Promise<void> {
    if (!(await this.rows.find(fileId))) await this.store.remove(`${requireAssociation()}/${fileId}`);
  }

  private async keep(received: Received, facts: { name: string; purposeName: string; ownerPersonId: string; subjectId: string | null }, purpose: Required<FilePurpose>): Promise<StoredFile> {
    const now = this.clock.now();
    const name = safeName(received.extension ? `${facts.name.replace(/\.[^.]*$/, '')}.${received.extension}` : facts.name);
    const file: StoredFile = {
      id: this.clock.newId(), associationId: requireAssociation(), ownerPersonId: facts.ownerPersonId, purpose: facts.purposeName, subjectId: facts.subjectId, name,
      mediaType: received.mediaType, size: received.size, sha256: received.sha256, createdAt: now, expiresAt: purpose.keepMs === null ? null : new Date(now.getTime() + purpose.keepMs),
    };
    try {
      await this.unitOfWork.run(() => this.rows.expect(file));
      await this.store.put(keyOf(file), received.path, file);
      await this.unitOfWork.run(() => this.rows.add(file));
      return file;
    } finally {
      await this.intake.discard(received);
    }
  }
}

const keyOf = (file: StoredFile): string => `${file.associationId}/${file.id}`;
