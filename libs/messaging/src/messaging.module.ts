import { Global, Module } from '@nestjs/common';
import { MailGuard } from '@cordee/platform';
import { NotificationsResolver } from './api/notifications.resolver';
import { PreferencesController } from './api/pages/preferences.controller';
import { StillRightController } from './api/pages/still-right.controller';
import { UnsubscribeController } from './api/pages/unsubscribe.controller';
import { ActLinks } from './app/act-links';
import { ConfirmStillRight } from './app/confirm-still-right';
import { JoinedContributor } from './app/contributors/joined.contributor';
import { StillRightContributor } from './app/contributors/still-right.contributor';
import { WaitingContributor } from './app/contributors/waiting.contributor';
import { DigestContributors } from './app/digest-contributors';
import { EnrolGroups } from './app/enrol-groups';
import { EnrolMembers } from './app/enrol-members';
import { IdentityLetterheads } from './app/identity-letterheads';
import { KnownRecipients } from './app/known-recipients';
import { InterruptionBudget } from './app/interruption-budget';
import { Letterheads } from './app/letterhead';
import { Recipients } from './app/recipients';
import { digestEngine } from './digest-engine';
import { EnrolFoundersJob, EnrolInvitedJob } from './jobs/enrol-groups.jobs';

const adapters = [
  { provide: Letterheads, useClass: IdentityLetterheads },
  { provide: Recipients, useClass: KnownRecipients },
];
const enrolment = [EnrolGroups, EnrolInvitedJob, EnrolFoundersJob];
const contributors = [WaitingContributor, StillRightContributor, JoinedContributor];

/** Digests, who wants them when, and who must not be written to. */
@Global()
@Module({
  providers: [...digestEngine, ...adapters, ...contributors, ...enrolment, ConfirmStillRight, NotificationsResolver],
  controllers: [PreferencesController, UnsubscribeController, StillRightController],
  exports: [ActLinks, DigestContributors, EnrolMembers, InterruptionBudget, Letterheads, MailGuard, Recipients],
})
export class MessagingModule {}
