/** How often one member was shown one item, so that nothing is repeated for ever. */
export class ItemSeen {
  associationId: string;
  personId: string;
  itemKey: string;
  times: number;
  lastAt: Date;
}
