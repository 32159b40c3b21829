import { Injectable } from '@nestjs/common';
import { Config } from '@cordee/platform';
import { Doors } from '../data/doors';

/** Where the signed-in account may be handed to. */
@Injectable()
export class HandOffTargets {
  constructor(
    private readonly doors: Doors,
    private readonly config: Config,
  ) {}

  async has(associationId: string): Promise<boolean> {
    return (await this.doors.associationsOfAccount()).some((link) => link.association_id === associationId);
  }

  url(subdomain: string, token: string): string {
    return `${this.config.publicUrl(subdomain)}/passerelle/${token}`;
  }
}
