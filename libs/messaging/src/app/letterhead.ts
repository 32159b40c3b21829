import type { Locale } from '@cordee/platform';
import type { Rhythm } from '../domain/schedule';

/** How the current association presents itself, and the rhythm that its members start with. */
export interface Letterhead {
  readonly name: string;
  readonly colour: string;
  /** `https://mines.example.org`, without a slash at the end. */
  readonly origin: string;
  readonly locale: Locale;
  readonly rhythm: Rhythm;
}

export abstract class Letterheads {
  abstract current(): Promise<Letterhead>;
}
