import { Injectable } from '@nestjs/common';

export interface PublicLine {
  readonly text: string;
  /** Said more quietly under it, a line each: when, where. */
  readonly details: readonly string[];
  /** On the association's own site. */
  readonly path: string;
}

/** What a domain shows on the association's public page, in the reader's language. */
export interface PublicPart {
  readonly title: string;
  readonly text?: string;
  readonly lines?: readonly PublicLine[];
  /** The way on from there. */
  readonly more: { readonly text: string; readonly path: string };
}

/** Port: each domain says what a stranger may see of it; null when there is nothing. */
export interface PublicContributor {
  /** Lower stands higher on the page. */
  readonly place: number;
  publicPart(): Promise<PublicPart | null>;
}

/** Where the contributors sign up, in the constructor of a provider of theirs. */
@Injectable()
export class PublicParts {
  private readonly contributors: PublicContributor[] = [];

  contribute(contributor: PublicContributor): void {
    this.contributors.push(contributor);
    this.contributors.sort((a, b) => a.place - b.place);
  }

  /** One contributor after the other: a read scope runs one statement at a time. */
  async all(): Promise<readonly PublicPart[]> {
    const parts: PublicPart[] = [];
    for (const contributor of this.contributors) {
      const part = await contributor.publicPart();
      if (part) parts.push(part);
    }
    return parts;
  }
}
