import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, type Config, graphqlModule, PlatformModule } from '@cordee/platform';

/** Documents of our own web apps, written by their build. */
const MANIFESTS = ['dist/apps/admin/operations.json', 'dist/apps/portal/operations.json'];

/** Lists the domain modules; nothing else. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.forRoot(config, clock), graphqlModule(MANIFESTS)] };
  }
}
