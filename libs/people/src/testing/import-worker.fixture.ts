import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config, JobWorker, PlatformModule } from '@cordee/platform';
import { IdentityModule } from '@cordee/identity';
import { PeopleModule } from '../people.module';

/** A worker of the real modules, to be killed. */
@Module({ imports: [PlatformModule.forRoot(Config.from(process.env)), IdentityModule, PeopleModule] })
class FixtureModule {}

const app = await NestFactory.createApplicationContext(FixtureModule, { logger: ['error'] });
app.enableShutdownHooks();
await app.get(JobWorker).start([]);
console.log('worker ready');
