import type { Provider } from '@nestjs/common';
import { MailGuard } from '@cordee/platform';
import { ActLinks } from './app/act-links';
import { AddressBook } from './app/address-book';
import { CloseDueDigests } from './app/close-due-digests';
import { CollectDigests } from './app/collect-digests';
import { WelcomeContributor } from './app/contributors/welcome.contributor';
import { DeliverDigests } from './app/deliver-digests';
import { DigestCalendar } from './app/digest-calendar';
import { DigestContributors } from './app/digest-contributors';
import { DigestLinks } from './app/digest-links';
import { DigestOutbox } from './app/digest-outbox';
import { DigestWriter } from './app/digest-writer';
import { EnrolMembers } from './app/enrol-members';
import { InterruptionBudget } from './app/interruption-budget';
import { SuppressionGuard } from './app/mail-guard';
import { NoteOutcomes } from './app/note-outcomes';
import { PauseNotifications } from './app/pause-notifications';
import { PersonLinks } from './app/person-links';
import { PreferenceBook } from './app/preference-book';
import { SendDigests } from './app/send-digests';
import { Unsubscribe } from './app/unsubscribe';
import { UpdateNotifications } from './app/update-notifications';
import { DigestRepository } from './data/digest.repository';
import { InterruptionRepository } from './data/interruption.repository';
import { PreferenceRepository } from './data/preference.repository';
import { SuppressionRepository } from './data/suppression.repository';
import { CloseDueDigestsJob } from './jobs/close-due-digests.job';
import { DeliverDigestsJob } from './jobs/deliver-digests.job';
import { EnrolMemberJob } from './jobs/enrol-members.job';
import { FindLateDigests } from './jobs/find-late-digests.handler';
import { CompiledDigestWriter } from './mails/digest-writer';
import './i18n';

/** Everything that makes and sends digests, but for what it must know of members: `Recipients` and `Letterheads`. */
export const digestEngine: Provider[] = [
  InterruptionRepository, PreferenceRepository, DigestRepository, SuppressionRepository,
  ActLinks, DigestLinks, DigestCalendar, DigestContributors, WelcomeContributor, EnrolMembers,
  CloseDueDigests, CollectDigests, SendDigests, DeliverDigests, DigestOutbox, NoteOutcomes,
  PreferenceBook, UpdateNotifications, PauseNotifications, AddressBook, Unsubscribe, PersonLinks, InterruptionBudget,
  CloseDueDigestsJob, DeliverDigestsJob, EnrolMemberJob, FindLateDigests,
  { provide: DigestWriter, useClass: CompiledDigestWriter },
  { provide: MailGuard, useClass: SuppressionGuard },
];
