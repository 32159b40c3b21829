import { Injectable } from '@nestjs/common';
import { Activity, Clock, Idempotency, type IdempotencyMismatch, type InvalidInput, isDomainError, NotFound, requireActor, requireAssociation, UnitOfWork } from '@cordee/platform';
import { type AskTaken, Giving, OpenAsks } from '@cordee/reciprocity';
import { type Contact, IntroductionsRepository } from '../data/introductions.repository';
import { MOST } from '../domain/ask-text';
import { Introduction } from '../domain/introduction';
import type { Acceptance } from './accept-introduction';
import { Aftermath } from './aftermath';
import { saidOrNot } from './answers';
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

/** The seeker and the helper of an open ask, in the caller's unit of work. */
@Injectable()
export class ConnectAtOnce {
  constructor(
    private readonly introductions: IntroductionsRepository,
    private readonly aftermath: Aftermath,
    private readonly giving: Giving,
    private readonly contacts: ContactData,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async run(
    { personId: seekerId, helperId: targetId, askId, askType, text, words }: { personId: string; helperId: string; askId: string; askType: Introduction['askType']; text: string; words: string | null },
    chosen: Omit<Contact, 'seekerEmail'>,
  ): Promise<Taken | NotFound> {
    const seekerEmail = await this.contacts.addressOf(seekerId);
    if (!seekerEmail) return new NotFound(['askId']);
    const positioning = (await this.giving.facts([seekerId])).get(seekerId)?.positioning ?? '';
    const one = Introduction.answering({ associationId: requireAssociation(), id: this.clock.newId(), route: 'DIRECT', askType, seekerId, targetId, connectorId: null, fromOpenAskId: askId }, this.clock.now());
    await this.introductions.add(one, { why: text, positioning, context: null, offer: null });
    await this.introductions.connect(one.id, { ...chosen, seekerEmail });
    if (words) await this.introductions.say(one.id, 'answer', words);
    await this.introductions.note(one.id, { event: 'accept', from: 'DRAFT', to: 'CONNECTED', role: 'target', actorId: targetId, at: one.connectedAt! }, null);
    await this.aftermath.arm(one);
    await this.activity.record('introduction.connected', { subject: one.id, parties: [seekerId, targetId] });
    return { id: one.id };
  }
}
