import type { ComponentType } from 'react';

/** Some components that belong together, in all their states. A new one is a file in `sections/` and a line in its index. */
export interface Section {
  readonly title: string;
  /** What needs the width of a screen. */
  readonly wide?: boolean;
  /** By the name of the state, which is in English as all that only we read. */
  readonly states: Readonly<Record<string, ComponentType>>;
}
