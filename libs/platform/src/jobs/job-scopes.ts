import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Scope } from '../scope/scope';

/** What a job's scope holds of the association itself: where its links lead, and how it addresses people. */
export type AssociationScope = Pick<Scope, 'origin' | 'addressForm'>;

/** Port: `identity` implements it, out of the public line that it remembers. */
export abstract class AssociationScopes {
  abstract of(associationId: string): Promise<AssociationScope>;
}

/** Finds the port's implementation wherever it is provided; without one, links of jobs have no origin. */
@Injectable()
export class JobScopes {
  private port: AssociationScopes | null | undefined;

  constructor(private readonly modules: ModuleRef) {}

  async of(associationId: string): Promise<AssociationScope> {
    if (this.port === undefined) this.port = this.find();
    return this.port ? this.port.of(associationId) : { origin: '', addressForm: 'VOUS' };
  }

  private find(): AssociationScopes | null {
    try {
      return this.modules.get(AssociationScopes, { strict: false });
    } catch {
      return null;
    }
  }
}
