export const DENSITIES = ['COMFORTABLE', 'COMPACT'] as const;
export type Density = (typeof DENSITIES)[number];

/** How one person looks at one list, on every computer of theirs. */
export interface ListLayout {
  /** In the order of the screen; null as long as none were chosen. */
  columns: readonly string[] | null;
  density: Density;
}

export const FIRST_LAYOUT: ListLayout = { columns: null, density: 'COMFORTABLE' };
