import { type AddressForm, InvalidInput, isDomainError, isLocale, type Locale } from '@cordee/platform/kernel';
import { checkColour, checkName } from './association-name';
import { skeleton } from './look-alike';

export interface BrandChange {
  name?: string;
  colour?: string;
  locale?: string;
  addressForm?: AddressForm;
}

/** The tenant of the platform. What is here is public: the directory of associations shows it to everybody. */
export class Association {
  id: string;
  name: string;
  subdomain: string;
  colour: string;
  locale: Locale;
  addressForm: AddressForm;
  /** What the eye keeps of the name and of the sub-domain: unique, so that no association passes for another. */
  nameSkeleton: string;
  subdomainSkeleton: string;
  version: number;
  createdAt: Date;
  changedAt: Date;
  /** Person who saved the current version; null when it was the founding. */
  changedBy: string | null;

  /** Takes the changed fields; answers the names of those that really differ, or what is wrong. */
  restyle(change: BrandChange): string[] | InvalidInput {
    const name = change.name === undefined ? this.name : checkName(change.name);
    if (isDomainError(name)) return name;
    const colour = change.colour === undefined ? this.colour : checkColour(change.colour);
    if (isDomainError(colour)) return colour;
    const locale = change.locale ?? this.locale;
    if (!isLocale(locale)) return new InvalidInput(['locale'], 'localeUnknown');
    const next = { name, colour, locale, addressForm: change.addressForm ?? this.addressForm };
    const changed = (Object.keys(next) as (keyof typeof next)[]).filter((field) => this[field] !== next[field]);
    Object.assign(this, next, { nameSkeleton: skeleton(name) });
    return changed;
  }

  /** Marks a saved change, so that the next writer must have seen it. */
  stamp(by: string | null, at: Date): void {
    this.version += 1;
    this.changedBy = by;
    this.changedAt = at;
  }
}

/** A wish for a new association, until a code proves the e-mail. Its id becomes the association's. */
export class AssociationRequest {
  id: string;
  name: string;
  subdomain: string;
  colour: string;
  locale: Locale;
  email: string;
  cookieHash: Buffer;
  createdAt: Date;
  expiresAt: Date;
  mailedAt: Date | null;
  wrongTries: number;
  consumedAt: Date | null;
  /** When an operator accepted it; only asked for with SIGNUP=approval. */
  approvedAt: Date | null;
}
