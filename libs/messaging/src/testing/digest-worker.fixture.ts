import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Injectable, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config, JobWorker, minutes, type OutgoingMail, PlatformModule, recurring } from '@cordee/platform';
import { type DigestContributor, DigestContributors } from '../app/digest-contributors';
import type { DigestLetter } from '../app/digest-letter';
import { DigestWriter } from '../app/digest-writer';
import { Letterheads, type Letterhead } from '../app/letterhead';
import { Recipients, type Recipient } from '../app/recipients';
import { digestEngine } from '../digest-engine';
import type { DigestItem } from '../domain/digest-item';
import { FindLateDigests } from '../jobs/find-late-digests.handler';
import { CompiledDigestWriter } from '../mails/digest-writer';

/** A worker of the real modules, to be killed: only whom it writes to and what there is to say are made up. */
class FixtureLetterheads extends Letterheads {
  override current(): Promise<Letterhead> {
    const rhythm = { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } as const;
    return Promise.resolve({ name: 'Mines', colour: '#7a1f4b', origin: 'http://mines.localhost:3000', locale: 'fr', rhythm });
  }
}

class FixtureRecipients extends Recipients {
  override of(personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
    const facts = { firstName: 'Claire', displayName: 'Claire Essai', locale: 'fr' as const, hasAccount: true, cameByAt: null };
    return Promise.resolve(new Map(personIds.map((personId) => [personId, { ...facts, personId, address: `${personId}@example.org` }])));
  }
}

const WAITING: DigestItem = { block: 'WAITING', key: 'spec.ask', text: { key: 'messaging.digest.items.access' }, path: '/connexion', score: 1 };

@Injectable()
class FixtureContributor implements DigestContributor {
  readonly name = 'spec';
  constructor(contributors: DigestContributors) {
    contributors.add(this);
  }
  contribute(personIds: readonly string[]): Promise<Map<string, DigestItem[]>> {
    return Promise.resolve(new Map(personIds.map((personId) => [personId, [WAITING]])));
  }
}

/** The canary: every try is another mail, so that nothing recognises what has left already. */
@Injectable()
class ForgetfulWriter extends CompiledDigestWriter {
  override write(letter: DigestLetter, letterhead: Letterhead): OutgoingMail {
    return { ...super.write(letter, letterhead), uniqueKey: randomUUID() };
  }
}

const canary: Provider[] = process.env['SPEC_CANARY'] === 'on' ? [{ provide: DigestWriter, useClass: ForgetfulWriter }] : [];

@Module({
  imports: [PlatformModule.forRoot(Config.from(process.env))],
  providers: [...digestEngine, { provide: Letterheads, useClass: FixtureLetterheads }, { provide: Recipients, useClass: FixtureRecipients }, FixtureContributor, ...canary],
})
class FixtureModule {}

const app = await NestFactory.createApplicationContext(FixtureModule, { logger: ['error'] });
app.enableShutdownHooks();
await app.get(JobWorker).start([recurring('messaging.findLateDigests', minutes(15), FindLateDigests)]);
console.log('worker ready');
