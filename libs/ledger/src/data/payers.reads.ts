import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';
import type { Payer } from '../domain/receipt';

/** Who pays, as their record says today: what a receipt copies. */
@Injectable()
export class PayersReads {
  constructor(private readonly reads: ReadScope) {}

  /** Null for somebody who is not of this association. */
  async of(personId: string): Promise<Omit<Payer, 'name'> | null> {
    const [row] = await this.reads.query<Omit<Payer, 'name'>>('select address, postcode, city, country from person where association_id = $1 and id = $2', [requireAssociation(), personId]);
    return row ?? null;
  }
}
