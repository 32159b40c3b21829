import { Global, Module } from '@nestjs/common';
import './i18n';

/** Events, who comes, who waits for a seat, and what is written to them. */
@Global()
@Module({ providers: [], exports: [] })
export class EventsModule {}
