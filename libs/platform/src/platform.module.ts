import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Activity } from './activity/activity';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { connect, Db, GlobalDb, ReadScope, UnitOfWork } from './database';
import { fileMechanisms } from './files';
import { Idempotency } from './idempotency/idempotency';
import { IntegrityChecks } from './integrity/integrity';
import { jobMechanisms } from './jobs';
import { RateLimits } from './limits/rate-limits';
import { mailMechanisms } from './mail';
import { ExportBrake } from './sheets/exports';
import { Settings } from './settings/settings';
import { SettleSending } from './timers/settle-sending';
import { Timers } from './timers/timers';
import { Tokens } from './tokens/tokens';

const mechanisms = [Db, GlobalDb, ReadScope, UnitOfWork, Activity, Idempotency, IntegrityChecks, RateLimits, ExportBrake, Settings, SettleSending, Timers, Tokens, ...jobMechanisms, ...mailMechanisms, ...fileMechanisms];

/** The mechanisms without a domain word. Global: every domain uses them; each is named once, here. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  static forRoot(config: Config, clock: Clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: DataSource, useFactory: () => connect(config) },
        ...mechanisms,
      ],
      exports: [Config, Clock, DataSource, ...mechanisms],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
