import { Injectable } from '@nestjs/common';
import { Activity, Clock, NotFound, requireAssociation } from '@cordee/platform';
import { Giving } from '@cordee/reciprocity';
import { type Contact, IntroductionsRepository } from '../data/introductions.repository';
import { Introduction } from '../domain/introduction';
import { Aftermath } from './aftermath';
import { ContactData } from './contact-data';
import type { Taken } from './take-step';

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
