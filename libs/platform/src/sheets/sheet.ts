import type { Money, Temporal } from '../kernel';

/** A cell of an export. Numbers, amounts and days stay what they are, so that a spreadsheet can sort and reckon with them. */
export type SheetCell = string | number | Money | Temporal.PlainDate | null;

/** A table on its way out: its rows come page by page, and no more than a page is held. */
export interface Sheet {
  /** Of the tab, in the person's language. */
  name: string;
  header: readonly string[];
  pages: AsyncIterable<readonly (readonly SheetCell[])[]>;
}
