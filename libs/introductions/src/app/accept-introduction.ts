import { Injectable } from '@nestjs/common';
import { InvalidInput, isDomainError } from '@cordee/platform';
import { IntroductionsRepository } from '../data/introductions.repository';
import { IntroductionRefused } from '../domain/errors';
import type { Channel } from '../domain/reasons';
import { ContactData } from './contact-data';
import { type Act, TakeStep, type TakenOr } from './take-step';

export interface Acceptance {
  readonly channel: Channel;
  readonly contact: string;
  readonly availability?: string | null | undefined;
}

/** A yes. Now, and only now, the two learn how to reach each other: the seeker's address, and what the person asked chose to give. */
@Injectable()
export class AcceptIntroduction {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
    private readonly contacts: ContactData,
  ) {}

  async run(act: Act, acceptance: Acceptance): Promise<TakenOr<InvalidInput>> {
    const chosen = this.contacts.chosen(acceptance);
    if (isDomainError(chosen)) return chosen;
    let seekerEmail: string | null = null;
    return this.step.run<InvalidInput | IntroductionRefused>({
      operation: 'acceptIntroduction', act, input: { ...chosen }, event: 'accept',
      facts: async (one) => {
        seekerEmail = await this.contacts.addressOf(one.seekerId);
        // Somebody who cannot be reached any more has left.
        return seekerEmail ? {} : new IntroductionRefused('WITH_CONTACT');
      },
      then: (one) => this.introductions.connect(one.id, { ...chosen, seekerEmail: seekerEmail! }),
    });
  }
}
