import { Injectable } from '@nestjs/common';
import { Idempotency, type IdempotencyMismatch, type InvalidInput, isDomainError, type NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { type AskTaken, OpenAsks } from '@cordee/reciprocity';
import { MOST } from '../domain/ask-text';
import type { Acceptance } from './accept-introduction';
import { saidOrNot } from './answers';
import { ConnectAtOnce } from './connect-at-once';
import { ContactData } from './contact-data';
import type { Taken } from './take-step';

export interface HelpOffered extends Acceptance {
  readonly askId: string;
  readonly words: string | null;
}

/** A yes to a question that was put to whoever can help: the two are connected at once, and only now learn who the other is. */
@Injectable()
export class OfferHelp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly asks: OpenAsks,
    private readonly connecting: ConnectAtOnce,
    private readonly contacts: ContactData,
    private readonly idempotency: Idempotency,
  ) {}

  async run(help: HelpOffered, key: string): Promise<Taken | InvalidInput | NotFound | AskTaken | IdempotencyMismatch> {
    const chosen = this.contacts.chosen(help);
    if (isDomainError(chosen)) return chosen;
    const words = saidOrNot('words', help.words, MOST.answer);
    if (isDomainError(words)) return words;
    return this.work.run(() => this.idempotency.once('offerHelp', key, { ...chosen, words, askId: help.askId }, async () => {
      const { personId: helperId } = requireActor();
      const taken = await this.asks.takeFor(help.askId, helperId);
      return isDomainError(taken) ? taken : this.connecting.run({ ...taken, askId: help.askId, helperId, words }, chosen);
    }));
  }
}
