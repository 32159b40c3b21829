import { fold, Temporal } from '@cordee/platform/kernel';
import type { Civility } from './facts';
import { displayNameOf } from './facts';

/** What a person or the office may correct by hand. An absent field stays as it is. */
export interface Correction {
  civility?: Civility | null;
  firstName?: string | null;
  lastName?: string | null;
  birthName?: string | null;
  birthDate?: string | null;
  address?: string | null;
  postcode?: string | null;
  city?: string | null;
  country?: string | null;
  sector?: string | null;
}
export const CORRECTABLE = ['civility', 'firstName', 'lastName', 'birthName', 'birthDate', 'address', 'postcode', 'city', 'country', 'sector'] as const satisfies readonly (keyof Correction)[];

/** A profile that nobody confirmed for so long is asked about again. */
const CONFIRMED_FOR_DAYS = 365;

/** The record (fiche) of one human inside one association. */
export class Person {
  associationId: string;
  id: string;
  version: number;
  memberNumber: string | null;
  civility: Civility | null;
  firstName: string | null;
  lastName: string | null;
  birthName: string | null;
  /** Folded names: the order of lists. */
  firstKey: string;
  lastKey: string;
  /** ISO text. */
  birthDate: string | null;
  address: string | null;
  postcode: string | null;
  city: string | null;
  cityKey: string | null;
  country: string | null;
  sector: string | null;
  sectorKey: string | null;
  deceasedOn: string | null;
  /** When we learnt of it; the day itself may be unknown. */
  deceasedNotedAt: Date | null;
  createdAt: Date;
  createdByImport: string | null;
  changedAt: Date;
  changedBy: string | null;
  /** When its subject last said that it is right. */
  confirmedAt: Date | null;
  stillRightAskedAt: Date | null;
  invitedAt: Date | null;

  get displayName(): string {
    return displayNameOf(this);
  }

  /** @returns the names of the fields that did change. */
  correct(correction: Correction, by: string | null, at: Date): (keyof Correction)[] {
    const changed = CORRECTABLE.filter((field) => correction[field] !== undefined && correction[field] !== this[field]);
    if (changed.length === 0) return [];
    for (const field of changed) Object.assign(this, { [field]: correction[field] });
    this.rekey();
    this.version += 1;
    this.changedAt = at;
    this.changedBy = by;
    return changed;
  }

  /** What is noted stays noted; the day may be learnt later. @returns whether that is news */
  noteDeath(on: string | null, by: string | null, at: Date): boolean {
    const day = on ?? this.deceasedOn;
    if (this.deceasedNotedAt && day === this.deceasedOn) return false;
    Object.assign(this, { deceasedOn: day, deceasedNotedAt: this.deceasedNotedAt ?? at, changedAt: at, changedBy: by });
    this.version += 1;
    return true;
  }

  /** "Encore exact": its subject says so. */
  confirm(at: Date): void {
    this.confirmedAt = at;
  }

  /** Whether it is time to ask again whether the profile is right. */
  isDoubtful(at: Date): boolean {
    const since = this.confirmedAt ?? this.createdAt;
    const days = Temporal.Duration.from({ milliseconds: at.getTime() - since.getTime() }).total('days');
    return days >= CONFIRMED_FOR_DAYS;
  }

  rekey(): void {
    this.firstKey = fold(this.firstName ?? '');
    this.lastKey = fold(this.lastName ?? '');
    this.cityKey = keyOf(this.city);
    this.sectorKey = keyOf(this.sector);
  }
}

/** Folded text of a filter, or null. */
export const keyOf = (text: string | null): string | null => (text ? fold(text) || null : null);
