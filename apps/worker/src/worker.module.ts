import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from '@cordee/identity';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { type Clock, type Config, PlatformModule } from '@cordee/platform';

/** The domain modules of the API, without GraphQL. Lists them; nothing else. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, clock), IdentityModule, PeopleModule, MessagingModule] };
  }
}
