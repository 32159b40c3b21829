import { DomainError } from '../kernel/errors';
import type { Locale } from '../kernel/locale';

export interface StoredFile {
  id: string;
  associationId: string;
  /** Who uploaded it or asked for it. */
  ownerPersonId: string;
  purpose: string;
  /** What it belongs to, where its purpose says so. */
  subjectId: string | null;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: Buffer;
  createdAt: Date;
  expiresAt: Date | null;
}

export class FileTooLarge extends DomainError {
  readonly code = 'FILE_TOO_LARGE';
  constructor(readonly limitBytes: number) {
    super();
  }

  /** Where the language is known: `25 Mo`, `25 MB`. */
  valuesIn(locale: Locale): { limit: string } {
    const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(this.limitBytes / 1024 / 1024);
    return { limit: `${amount}\u00a0${locale === 'fr' ? 'Mo' : 'MB'}` };
  }
}

export class FileTypeRefused extends DomainError {
  readonly code = 'FILE_TYPE_REFUSED';
  override readonly values: { types: string };
  constructor(types: readonly string[]) {
    super();
    this.values = { types: types.join(', ') };
  }
}

/** A name that is safe in a folder, a header and a page: no path, no control character, 120 characters at most. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}<>:"|?*]/gu, '').replace(/^\.+/, '').trim();
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 ? clean.slice(dot).slice(0, 10) : '';
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  return `${[...stem].slice(0, 120 - extension.length).join('') || 'document'}${extension}`;
}

/** RFC 6266: always a download, with the name in its own letters and a plain one for old programs. */
export function contentDisposition(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_').trim() || 'document';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
