import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { badRequest, decode, Example, isDomainError, Permit } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { audienceFrom } from '@cordee/people';
import { EventMailings } from '../app/event-mailings';
import { PreviewMailing } from '../app/preview-mailing';
import { OfficeEventType } from './events.types';
import { EventInvitationPreviewArgs, EventMessagePreviewArgs } from './mailing.inputs';
import { EventInvitationPreviewType, EventMailingType, EventMessagePreviewType } from './mailing.types';
import { mailingView } from './mailing-views';

/** Whom "everybody" means where people are invited to an event. */
export const EVERYBODY = {};

/** What the office sees of mails about an event before they leave. */
@Resolver(() => OfficeType)
export class MailingPreviewsResolver {
  constructor(private readonly previews: PreviewMailing) {}

  @Permit('events.manage')
  @Example((w) => ({ eventId: w.id('event'), all: true }))
  @ResolveField(() => EventInvitationPreviewType, { nullable: true })
  eventInvitationPreview(@Args() { eventId, ...whom }: EventInvitationPreviewArgs): Promise<EventInvitationPreviewType | null> {
    const audience = audienceFrom(whom, EVERYBODY);
    if (isDomainError(audience)) throw badRequest('Expected up to 1,000 personIds, or all, or a filter.');
    return this.previews.invitation(decode('event', eventId), audience);
  }

  @Permit('events.manage')
  @Example((w) => ({ eventId: w.id('event'), to: 'EVERYBODY', subject: 'Rendez-vous à 19 h', body: 'Bonsoir.' }))
  @ResolveField(() => EventMessagePreviewType, { nullable: true })
  async eventMessagePreview(@Args() { eventId, to, subject, body }: EventMessagePreviewArgs): Promise<EventMessagePreviewType | null> {
    const preview = await this.previews.message(decode('event', eventId), to, { subject, body });
    if (isDomainError(preview)) throw badRequest('Expected a subject of up to 120 and a body of up to 5,000 characters.');
    return preview;
  }
}

/** What was written about one event. */
@Resolver(() => OfficeEventType)
export class EventMailingsResolver {
  constructor(private readonly mailings: EventMailings) {}

  @ResolveField('mailings', () => [EventMailingType], { description: 'The latest first, 50 at most.' })
  async ofEvent(@Parent() { uuid }: OfficeEventType): Promise<EventMailingType[]> {
    return (await this.mailings.ofEvent(uuid)).map(mailingView);
  }
}
