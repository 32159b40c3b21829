import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, InvalidInput, isDomainError, normaliseEmail, runInScope, UnitOfWork } from '@cordee/platform';
import { AssociationsRepository } from '../data/associations.repository';
import { AssociationRequest } from '../domain/association';
import { checkColour, checkName, checkSubdomain } from '../domain/association-name';
import { challengeEnd } from '../domain/challenge';
import type { SignupClosed, SlowDown } from '../domain/errors';
import { ChallengeCookie } from './challenge-cookie';
import { SignupGate } from './signup-gate';

export interface AssociationWish {
  name: string;
  subdomain: string;
  email: string;
  colour: string;
}

/** First step of a new association: a wish is kept, and a code goes to its e-mail address. */
@Injectable()
export class RequestAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationsRepository,
    private readonly gate: SignupGate,
    private readonly activity: Activity,
    private readonly cookie: ChallengeCookie,
    private readonly clock: Clock,
  ) {}

  /** Everything that is wrong with a wish at once, or the wish tidied. */
  async check(wish: AssociationWish): Promise<AssociationWish | InvalidInput[]> {
    const name = checkName(wish.name);
    const subdomain = checkSubdomain(wish.subdomain);
    const colour = checkColour(wish.colour);
    const email = normaliseEmail(wish.email) ?? new InvalidInput(['email'], wish.email.trim() ? 'emailInvalid' : 'emailMissing');
    const checks = [name, subdomain, email, colour] as const;
    const wrong = checks.filter((checked): checked is InvalidInput => isDomainError(checked));
    if (!isDomainError(name) && !isDomainError(subdomain)) {
      const taken = await this.associations.taken(name, subdomain);
      if (taken) wrong.push(new InvalidInput([taken], `${taken}Taken`));
    }
    return wrong.length ? wrong : { name: String(name), subdomain: String(subdomain), email: String(email), colour: String(colour) };
  }

  async request(wish: AssociationWish, ip: string): Promise<{ cookie: string } | InvalidInput[] | SignupClosed | SlowDown> {
    const shut = this.gate.isShut();
    if (shut) return shut;
    const checked = await this.check(wish);
    if (Array.isArray(checked)) return checked;
    const refused = await this.gate.slowDown(ip);
    if (refused) return refused;
    const mailed = await this.gate.mayMail(checked.email);
    const { request, cookie } = this.draft(checked);
    // The request has its own scope: that of the association it may become.
    await runInScope({ ...currentScope(), associationId: request.id }, () => this.keep(request, mailed));
    return { cookie };
  }

  private keep(request: AssociationRequest, mailed: boolean): Promise<void> {
    return this.work.run(async () => {
      await this.associations.addRequest(request);
      await this.activity.record(mailed ? 'association.requested' : 'association.requestMuted', { subject: request.id, audience: 'operator' });
    });
  }

  private draft(wish: AssociationWish): { request: AssociationRequest; cookie: string } {
    const id = this.clock.newId();
    const createdAt = this.clock.now();
    const { value, hash } = this.cookie.make(id);
    const request = Object.assign(new AssociationRequest(), {
      ...wish, id, locale: currentScope().locale, cookieHash: hash, createdAt, expiresAt: challengeEnd(createdAt), mailedAt: null, wrongTries: 0, consumedAt: null, approvedAt: null,
    });
    return { request, cookie: value };
  }
}
