import { Injectable } from '@nestjs/common';
import { Letterheads, Recipients } from '@cordee/messaging';
import { MembershipsReads } from '../data/memberships.reads';
import { MembershipCalendar } from './calendar';
import { JoinPost } from './join-post';
import { RenewalLinks } from './renewal-links';

/** The mail of somebody who asked to join: it answers their own act. */
@Injectable()
export class SendJoinLetter {
  constructor(
    private readonly memberships: MembershipsReads,
    private readonly calendar: MembershipCalendar,
    private readonly recipients: Recipients,
    private readonly letterheads: Letterheads,
    private readonly links: RenewalLinks,
    private readonly post: JoinPost,
  ) {}

  async send(personId: string, activityId: string): Promise<void> {
    const [membership] = await this.memberships.ofPeople([personId], await this.calendar.zone());
    const to = (await this.recipients.of([personId])).get(personId);
    if (!membership || !to?.address) return;
    const head = await this.letterheads.current();
    const link = `${head.origin}${await this.links.pathFor(personId, membership.id)}`;
    await this.post.send({ ...to, address: to.address }, head, { name: to.firstName ?? '', plan: membership.planName, link }, activityId);
  }
}
