import { Injectable } from '@nestjs/common';
import { Activity, InvalidInput } from '@cordee/platform';
import { AccountsRepository } from '../data/accounts.repository';
import { AssociationsRepository } from '../data/associations.repository';
import { Doors } from '../data/doors';
import { AccountPerson } from '../domain/account';
import { Association, type AssociationRequest } from '../domain/association';
import { skeleton } from '../domain/look-alike';
import { PersonsPort } from '../ports/persons.port';
import { Roles } from './roles';

/** Turns a confirmed request into an association with its president. Inside a unit of work of the request's own scope. */
@Injectable()
export class FoundAssociation {
  constructor(
    private readonly associations: AssociationsRepository,
    private readonly accounts: AccountsRepository,
    private readonly doors: Doors,
    private readonly persons: PersonsPort,
    private readonly roles: Roles,
    private readonly activity: Activity,
  ) {}

  async found(request: AssociationRequest, ids: { account: string; link: string }, now: Date): Promise<{ association: Association; accountId: string } | InvalidInput> {
    const association = this.draft(request, now);
    if (!(await this.associations.add(association))) return new InvalidInput(['subdomain'], 'subdomainTaken');
    const accountId = await this.doors.found(request.id, ids.account, now);
    const personId = await this.persons.createFounder({ email: request.email });
    await this.accounts.link(Object.assign(new AccountPerson(), { associationId: association.id, id: ids.link, accountId, personId, linkedAt: now }));
    await this.roles.give(personId, 'PRESIDENT', null, null);
    await this.activity.record('association.created', { subject: association.id, audience: 'office', parties: [personId] });
    return { association, accountId };
  }

  private draft(request: AssociationRequest, now: Date): Association {
    const { id, name, subdomain, colour, locale } = request;
    return Object.assign(new Association(), {
      id, name, subdomain, colour, locale, addressForm: 'VOUS', nameSkeleton: skeleton(name), subdomainSkeleton: skeleton(subdomain), version: 1, createdAt: now, changedAt: now, changedBy: null,
    });
  }
}
