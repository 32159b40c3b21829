import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IdentityModule } from '@cordee/identity';
import { LedgerModule } from '@cordee/ledger';
import { MembershipModule } from '@cordee/membership';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { Config, JobWorker, PlatformModule } from '@cordee/platform';
import { EventsModule } from '../events.module';

/** A worker of the real modules, to be killed. */
@Module({ imports: [PlatformModule.forRoot(Config.from(process.env)), IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule, EventsModule] })
class FixtureModule {}

const app = await NestFactory.createApplicationContext(FixtureModule, { logger: ['error'] });
app.enableShutdownHooks();
await app.get(JobWorker).start([]);
console.log('worker ready');
