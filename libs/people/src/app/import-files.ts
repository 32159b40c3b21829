/** What the importer needs of the place where uploads are kept. */
export abstract class ImportFiles {
  /** Name and purpose of an upload, or null when it is not there, not of this association, or not the actor's. */
  abstract describe(fileId: string): Promise<{ name: string; purpose: string; ownerPersonId: string } | null>;
  /** The whole content. Import files are bounded by the upload limit. */
  abstract read(fileId: string): Promise<Uint8Array>;
}
export const IMPORT_PURPOSE = 'import';
