import { Injectable } from '@nestjs/common';
import { Doors } from '../data/doors';
import type { SignInChallenge } from '../domain/sign-in-challenge';
import { PersonsPort } from '../ports/persons.port';

/** An address is known when an account has it, or a record of this association. */
@Injectable()
export class KnownAddresses {
  constructor(
    private readonly doors: Doors,
    private readonly persons: PersonsPort,
  ) {}

  async has(challenge: SignInChallenge): Promise<boolean> {
    return (await this.doors.isKnown(challenge.id)) || (await this.persons.findByEmail(challenge.email)).length > 0;
  }
}
