import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config, JobWorker, PlatformModule } from '@cordee/platform';
import { IdentityModule } from '@cordee/identity';
import { LedgerModule } from '@cordee/ledger';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { MembershipModule } from '../membership.module';

/** A worker of the real modules, to be killed. */
@Module({ imports: [PlatformModule.forRoot(Config.from(process.env)), IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule] })
class FixtureModule {}

const app = await NestFactory.createApplicationContext(FixtureModule, { logger: ['error'] });
app.enableShutdownHooks();
await app.get(JobWorker).start([]);
console.log('worker ready');
