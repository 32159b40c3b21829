import type { Provider } from '@nestjs/common';
import { MailingMutationsResolver } from './api/mailing-mutations.resolver';
import { EventMailingsResolver, MailingPreviewsResolver } from './api/mailing-previews.resolver';
import { MailingSettlingResolver } from './api/mailing-settling.resolver';
import { AskEventSample } from './app/ask-event-sample';
import { AttendeeList } from './app/attendee-list';
import { DeliverMailing } from './app/deliver-mailing';
import { EventLetters } from './app/event-letters';
import { EventMailings } from './app/event-mailings';
import { GuestList } from './app/guest-list';
import { InviteToEvent } from './app/invite-to-event';
import { MailSamples } from './app/mail-samples';
import { MailingFacts } from './app/mailing-facts';
import { MailingLinks } from './app/mailing-links';
import { MailingPost } from './app/mailing-post';
import { MailingSendings } from './app/mailing-sendings';
import { MessageAttendees } from './app/message-attendees';
import { PreviewMailing } from './app/preview-mailing';
import { SendEventSample } from './app/send-event-sample';
import { SettleMailing } from './app/settle-mailing';
import './data/event-mailing.schema';
import { MailingReads } from './data/mailing.reads';
import { MailingRecipientsRepository } from './data/mailing-recipients.repository';
import { MailingsRepository } from './data/mailings.repository';
import { ReleaseMailingJob, SendEventSampleJob, SendMailingJob, SplitMailingJob } from './jobs/mailing.jobs';
import { CompiledEventLetters } from './mails/compiled-event-letters';

const data = [MailingReads, MailingRecipientsRepository, MailingsRepository];
const mailings = [AskEventSample, AttendeeList, DeliverMailing, EventMailings, GuestList, InviteToEvent, MailingFacts, MailingLinks, MailingPost, MailingSendings, MailSamples, MessageAttendees, PreviewMailing, SendEventSample, SettleMailing];
const api = [EventMailingsResolver, MailingMutationsResolver, MailingPreviewsResolver, MailingSettlingResolver];
const jobs = [ReleaseMailingJob, SendEventSampleJob, SendMailingJob, SplitMailingJob];

/** The organiser's side: what is written to many, what the office reads, and takes away. */
export const organiserProviders: Provider[] = [...data, ...mailings, ...api, ...jobs, { provide: EventLetters, useClass: CompiledEventLetters }];
