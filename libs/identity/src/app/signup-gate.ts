import { Injectable } from '@nestjs/common';
import { Config } from '@cordee/platform';
import { SignupClosed, type SlowDown } from '../domain/errors';
import { Brakes } from './brakes';

/** Whether this installation takes new associations, and how many from one place. */
@Injectable()
export class SignupGate {
  constructor(
    private readonly config: Config,
    private readonly brakes: Brakes,
  ) {}

  isShut(): SignupClosed | null {
    return this.config.signup === 'closed' ? new SignupClosed() : null;
  }

  get needsApproval(): boolean {
    return this.config.signup === 'approval';
  }

  slowDown(ip: string): Promise<SlowDown | null> {
    return this.brakes.founding(ip);
  }

  /** Both caps of an address are taken each time, and nobody is told which one stopped a mail. */
  async mayMail(address: string): Promise<boolean> {
    const thisHour = await this.brakes.mayMail(address);
    const today = await this.brakes.mayFound(address);
    return thisHour && today;
  }
}
