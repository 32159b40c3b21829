import { jest } from '@jest/globals';
import type { ModuleMetadata } from '@nestjs/common';
import { Mailer, outsideScope, runInScope, systemScope, type OutgoingMail, type Scope } from '@cordee/platform';
import { buildTestBed, type TestBed, type TestDatabase } from '@cordee/platform/testing';
import { Pause } from '../app/pause';
import { RequestSignIn } from '../app/request-sign-in';
import { IdentityModule } from '../identity.module';
import { SendSignInMailJob } from '../jobs/send-sign-in-mail.job';
import { FakePersons, fakePersonsModule } from './fake-persons';

export const caller = { ip: '192.0.2.1', userAgent: 'spec' };

/** Somebody nobody knows, on an association's site. */
export const visitorScope = (associationId: string | null, more: Partial<Scope> = {}): Scope => ({ ...systemScope(associationId ?? ''), associationId, requestId: 'spec', ...more, system: false });

/** Identity over a test database, with a mailbox in memory and a pause that only counts. */
export class SignInWorld {
  readonly persons = new FakePersons();
  readonly mails: OutgoingMail[] = [];
  readonly pauses: number[] = [];
  bed: TestBed;

  async open(db: TestDatabase, metadata: ModuleMetadata = {}, env: Record<string, string> = {}): Promise<void> {
    this.bed = await buildTestBed(db, { ...metadata, imports: [IdentityModule, fakePersonsModule(this.persons), ...(metadata.imports ?? [])] }, env);
    jest.spyOn(this.bed.get(Mailer), 'send').mockImplementation(async (mail) => {
      this.mails.push(mail);
      return 'sent';
    });
    jest.spyOn(this.bed.get(Pause), 'of').mockImplementation(async (ms) => void this.pauses.push(ms));
  }

  close(): Promise<void> {
    return this.bed.close();
  }

  /** Runs as a visitor of an association's site. */
  visiting<T>(associationId: string | null, fn: () => Promise<T>, more: Partial<Scope> = {}): Promise<T> {
    return outsideScope(() => runInScope(visitorScope(associationId, more), fn));
  }

  /** Asks for a code; answers the browser's cookie. */
  async ask(associationId: string, email: string, nextPath: string | null = null): Promise<string> {
    const answer = await this.visiting(associationId, () => this.bed.get(RequestSignIn).request({ email, nextPath, ip: caller.ip }));
    if (!('cookie' in answer)) throw new Error(answer.code);
    return answer.cookie;
  }

  /** Lets the worker do its part; answers code and link of the mail, or null when none left. */
  async deliver(associationId: string, cookie: string): Promise<{ code: string; token: string } | null> {
    const before = this.mails.length;
    const system = systemScope(associationId);
    await outsideScope(() => runInScope(system, () => this.bed.get(SendSignInMailJob).run({ subjectId: cookie.split('.')[0]! })));
    const mail = this.mails[before];
    if (!mail) return null;
    return { code: /^\d{6}/.exec(mail.subject)![0], token: /\/connexion\/lien\/([\w.-]+)/.exec(mail.text)![1]! };
  }

  async askAndDeliver(associationId: string, email: string): Promise<{ cookie: string; code: string; token: string }> {
    const cookie = await this.ask(associationId, email);
    const secrets = await this.deliver(associationId, cookie);
    if (!secrets) throw new Error('no mail left');
    return { cookie, ...secrets };
  }
}
