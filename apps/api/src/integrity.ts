import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Directory } from '@cordee/identity';
import { BadConfiguration, Clock, Config, IntegrityChecks, nestLogger, PlatformModule, ReadScope, runInScope, systemScope, type CheckOutcome } from '@cordee/platform';
import { domainModules } from './api.module';

@Module({})
class IntegrityModule {}

/** Asks every check in every association; prints what it finds with its repair. Exit 1 when there is anything to mend. */
async function main(): Promise<number> {
  const config = Config.from(process.env);
  const app = await NestFactory.createApplicationContext({ module: IntegrityModule, imports: [PlatformModule.forRoot(config, new Clock()), ...domainModules] }, { logger: nestLogger, abortOnError: false });
  try {
    const [checks, reads] = [app.get(IntegrityChecks), app.get(ReadScope)];
    const associations = await app.get(Directory, { strict: false }).all();
    let found = 0;
    for (const { id, subdomain } of associations) {
      const outcomes = await runInScope(systemScope(id), () => reads.run(() => checks.run()));
      found += report(subdomain, outcomes);
    }
    console.log(`${checks.names.length} checks in ${associations.length} associations: ${found === 0 ? 'nothing to mend' : `${found} to mend`}`);
    return found === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}

function report(association: string, outcomes: readonly CheckOutcome[]): number {
  for (const { check, findings } of outcomes) {
    for (const { subject, message, repair } of findings) console.log(`${association}  ${check}  ${subject}: ${message}\n    repair: ${repair}`);
  }
  return outcomes.reduce((sum, { findings }) => sum + findings.length, 0);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof BadConfiguration ? error.message : error);
    process.exit(2);
  },
);
