import type { Actor } from '../scope/scope';
import type { FileKind } from './sniff';
import type { StoredFile } from './stored-file';

export interface FilePurpose {
  /** What may be uploaded for it; nothing unless said: files of such a purpose are made by the server only. */
  accepts?: readonly FileKind[];
  /** Who may upload; by default nobody. */
  canUpload?: (actor: Actor) => boolean;
  /** Asked at every download, under the scope of the one who asks. By default only the owner. */
  canDownload?: (file: StoredFile, actor: Actor) => boolean | Promise<boolean>;
  /** True where the answer lies in the domain's own rows: its guard (`Files.guard`) is asked instead of `canDownload`, and without one nobody may. */
  guarded?: boolean;
  /** Never more than UPLOAD_LIMIT_MB. */
  maxBytes?: number;
  /** After this it is gone; exports live 15 minutes at most. Null: it stays. */
  keepMs?: number | null;
}

const purposes = new Map<string, Required<FilePurpose>>();

/** At module load of the domain that knows what the file is for. */
export function registerFilePurpose(name: string, purpose: FilePurpose | NonNullable<FilePurpose['canDownload']>): void {
  if (purposes.has(name)) throw new Error(`two purposes of files are called ${name}`);
  const given: FilePurpose = typeof purpose === 'function' ? { canDownload: purpose } : purpose;
  purposes.set(name, { accepts: [], canUpload: () => false, canDownload: (file, actor) => file.ownerPersonId === actor.personId, guarded: false, maxBytes: Infinity, keepMs: null, ...given });
}

export const filePurpose = (name: string): Required<FilePurpose> | undefined => purposes.get(name);
