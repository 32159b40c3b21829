import { Injectable } from '@nestjs/common';
import { isLocale, Mailer, t } from '@cordee/platform';
import { Identity, Invitations } from '@cordee/identity';
import { DigestFacts } from '../data/digest-facts';
import { InvitationsRepository } from '../data/invitations.repository';
import { invitationLetter } from './invitation-letter';
import { INVITATION_STREAM } from './invitation-list';

/** In the worker: mails the sample that somebody of the office has asked for. */
@Injectable()
export class SendSample {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly facts: DigestFacts,
    private readonly identity: Identity,
    private readonly links: Invitations,
    private readonly mailer: Mailer,
  ) {}

  /** Its link is the reader's own, and below it stands their own page of settings: nothing in it acts for the person whose mail it is like. */
  async send(activityId: string): Promise<void> {
    const asked = await this.invitations.askedSample(activityId);
    if (!asked) return;
    const cards = await this.facts.mailCards([asked.askedBy, asked.like]);
    const [me, like] = [asked.askedBy, asked.like].map((id) => cards.find(({ personId }) => personId === id));
    if (!me?.address) return;
    const association = await this.identity.association();
    const letter = invitationLetter(association, { firstName: like?.firstName ?? null, link: await this.links.linkFor(me.address), stop: `${association.origin}/moi/notifications` });
    const subject = t(isLocale(association.locale) ? association.locale : 'fr', 'people.mail.sample', { subject: letter.subject });
    await this.mailer.send({
      ...letter, subject, stream: INVITATION_STREAM, purpose: 'invitation-sample', uniqueKey: `invitation sample ${activityId}`, to: { address: me.address, personId: me.personId },
      transactional: true, fromName: association.name,
    });
  }
}
