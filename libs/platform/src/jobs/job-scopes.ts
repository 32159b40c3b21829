import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

/** Port: the origin under which an association's links are built. `identity` implements it. */
export abstract class AssociationOrigins {
  abstract originOf(associationId: string): Promise<string>;
}

/** Finds the port's implementation wherever it is provided; without one, links of jobs have no origin. */
@Injectable()
export class JobScopes {
  private port: AssociationOrigins | null | undefined;

  constructor(private readonly modules: ModuleRef) {}

  async originOf(associationId: string): Promise<string> {
    if (this.port === undefined) this.port = this.find();
    return this.port ? this.port.originOf(associationId) : '';
  }

  private find(): AssociationOrigins | null {
    try {
      return this.modules.get(AssociationOrigins, { strict: false });
    } catch {
      return null;
    }
  }
}
