import { type DynamicModule, Module } from '@nestjs/common';
import { EventsModule } from '@cordee/events';
import { IdentityModule } from '@cordee/identity';
import { IntroductionsModule } from '@cordee/introductions';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { ReciprocityModule } from '@cordee/reciprocity';
import { type Clock, type Config, PlatformModule } from '@cordee/platform';

/** The domain modules of the API, without GraphQL. Lists them; nothing else. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, clock), IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule, ReciprocityModule, IntroductionsModule] };
  }
}
