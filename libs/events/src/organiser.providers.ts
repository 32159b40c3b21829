import type { Provider, Type } from '@nestjs/common';
import { ExportRegistrationsController } from './api/export-registrations.controller';
import { MailingMutationsResolver } from './api/mailing-mutations.resolver';
import { EventMailingsResolver, MailingPreviewsResolver } from './api/mailing-previews.resolver';
import { MailingSettlingResolver } from './api/mailing-settling.resolver';
import { RegistrationsResolver } from './api/registrations.resolver';
import { AskEventSample } from './app/ask-event-sample';
import { AttendeeList } from './app/attendee-list';
import { DeliverMailing } from './app/deliver-mailing';
import { EventLetters } from './app/event-letters';
import { EventMailings } from './app/event-mailings';
import './app/events-list';
import { ExportRegistrations } from './app/export-registrations';
import { GuestList } from './app/guest-list';
import { InviteToEvent } from './app/invite-to-event';
import { MailSamples } from './app/mail-samples';
import { MailingFacts } from './app/mailing-facts';
import { MailingLinks } from './app/mailing-links';
import { MailingPost } from './app/mailing-post';
import { MailingSendings } from './app/mailing-sendings';
import { MessageAttendees } from './app/message-attendees';
import { PreviewMailing } from './app/preview-mailing';
import { Registrations } from './app/registrations';
import { SendEventSample } from './app/send-event-sample';
import { SettleMailing } from './app/settle-mailing';
import './data/event-mailing.schema';
import { MailingReads } from './data/mailing.reads';
import { MailingRecipientsRepository } from './data/mailing-recipients.repository';
import { MailingsRepository } from './data/mailings.repository';
import { RegistrationsReads } from './data/registrations.reads';
import { ReleaseMailingJob, SendEventSampleJob, SendMailingJob, SplitMailingJob } from './jobs/mailing.jobs';
import { CompiledEventLetters } from './mails/compiled-event-letters';

const data = [MailingReads, MailingRecipientsRepository, MailingsRepository, RegistrationsReads];
const mailings = [AskEventSample, AttendeeList, DeliverMailing, EventMailings, GuestList, InviteToEvent, MailingFacts, MailingLinks, MailingPost, MailingSendings, MailSamples, MessageAttendees, PreviewMailing, SendEventSample, SettleMailing];
const reading = [ExportRegistrations, Registrations];
const api = [EventMailingsResolver, MailingMutationsResolver, MailingPreviewsResolver, MailingSettlingResolver, RegistrationsResolver];
const jobs = [ReleaseMailingJob, SendEventSampleJob, SendMailingJob, SplitMailingJob];

/** The organiser's side: what is written to many, what the office reads, and takes away. */
export const organiserProviders: Provider[] = [...data, ...mailings, ...reading, ...api, ...jobs, { provide: EventLetters, useClass: CompiledEventLetters }];

export const organiserControllers: Type[] = [ExportRegistrationsController];
