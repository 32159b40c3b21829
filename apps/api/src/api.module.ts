import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { EventsModule } from '@cordee/events';
import { IdentityModule } from '@cordee/identity';
import { IntroductionsModule } from '@cordee/introductions';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { ReciprocityModule } from '@cordee/reciprocity';
import { type Clock, type Config, graphqlModule, PlatformModule } from '@cordee/platform';

/** Documents of our own web apps, written by their build. */
const MANIFESTS = ['dist/apps/admin/operations.json', 'dist/apps/portal/operations.json'];

export type ModuleLike = Type | DynamicModule;

/** The domains that answer here, in the order of the rooms. */
export const domainModules: readonly ModuleLike[] = [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule, ReciprocityModule, IntroductionsModule];

/** Lists the domain modules; nothing else. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.forRoot(config, clock), graphqlModule(MANIFESTS), ...domainModules] };
  }
}
