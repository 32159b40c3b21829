/** How an association (or the product, before any is known) presents itself. */
export interface Brand {
  readonly name: string;
  readonly colour: string;
  readonly logoUrl?: string | undefined;
}
