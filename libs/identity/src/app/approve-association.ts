import { Injectable } from '@nestjs/common';
import { Clock, NotFound, requireAssociation, UnitOfWork, type InvalidInput } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import type { Founded } from './confirm-association';
import { FoundAssociation } from './found-association';

/** With SIGNUP=approval an operator opens the association, in the scope of the request's id. */
@Injectable()
export class ApproveAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationsRepository,
    private readonly founding: FoundAssociation,
    private readonly clock: Clock,
  ) {}

  approve(): Promise<Founded | NotFound | InvalidInput> {
    return this.work.run(async () => {
      const id = requireAssociation();
      const now = this.clock.now();
      if (!(await this.associations.approve(id, now))) return new NotFound();
      const request = await this.associations.request(id);
      return request ? this.founding.found(request, { account: this.clock.newId(), link: this.clock.newId() }, now) : new NotFound();
    });
  }
}
