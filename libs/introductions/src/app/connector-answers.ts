import { Injectable } from '@nestjs/common';
import { type DomainError, isDomainError } from '@cordee/platform';
import type { DeclineReason } from '../domain/reasons';
import { DeclineIntroduction } from './decline-introduction';
import { ForwardIntroduction } from './forward-introduction';
import { FollowIntroduction } from './own-introduction';
import { RedirectIntroduction } from './redirect-introduction';
import type { Act, Taken } from './take-step';

/** Passing on, naming somebody else, saying no; from the page behind a link, where people are named and not picked from a list. */
@Injectable()
export class ConnectorAnswers {
  constructor(
    private readonly forwards: ForwardIntroduction,
    private readonly refusals: DeclineIntroduction,
    private readonly redirects: RedirectIntroduction,
    private readonly follow: FollowIntroduction,
  ) {}

  forward(act: Act, words: string): Promise<Taken | DomainError> {
    return this.forwards.run(act, words);
  }

  decline(act: Act, reason: DeclineReason, share: boolean): Promise<Taken | DomainError> {
    return this.refusals.run(act, reason, share);
  }

  async redirect(how: 'suggestOther' | 'pointElsewhere', me: string, act: Act, name: string, words: string): Promise<Taken | DomainError> {
    const personId = await this.follow.named(me, name);
    return isDomainError(personId) ? personId : this.redirects[how](act, personId, words || null);
  }
}
