/** What tools/schema.mjs needs of the application, as one bundle. */
export { ApiModule } from '../../apps/api/src/api.module';
export { Clock, Config, schemaOptions } from '@cordee/platform';
