import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Injectable, Module } from '@nestjs/common';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { Mailer, MailGuard, newId, UnitOfWork, type OutgoingMail, type Recipient } from '@cordee/platform';
import { buildTestBed, inAssociation, useDatabase, type TestBed } from '@cordee/platform/testing';

const mines = newId();
const uff = newId();
const mails: (Email & { raw: string; recipients: string[] })[] = [];
const answers = new Map<string, number>();
const blocked = new Set<string>();
const refused: string[] = [];

@Injectable()
class SpecGuard extends MailGuard {
  async allows({ address }: Recipient): Promise<boolean> {
    return !blocked.has(address);
  }
  override async refused({ address }: Recipient, code: string): Promise<void> {
    refused.push(`${address} ${code}`);
  }
}

@Global()
@Module({ providers: [{ provide: MailGuard, useClass: SpecGuard }], exports: [MailGuard] })
class SpecModule {}

const refusal = (code: number): Error => Object.assign(new Error(`no ${code}`), { responseCode: code });
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => done(answers.has(address) ? refusal(answers.get(address)!) : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const raw = Buffer.concat(chunks);
      void PostalMime.parse(raw).then((mail) => {
        mails.push({ ...mail, raw: raw.toString(), recipients: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    });
  },
});

const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  stream: 'digest', purpose: 'digest', uniqueKey: newId(), to: { address: 'claire@example.org', name: 'Claire Fontaine' }, subject: 'Cette semaine',
  html: '<h1>Bonjour</h1><p>Un <a href="https://mines.example.org/">lien</a></p>', text: '', transactional: false, unsubscribeUrl: 'https://mines.example.org/desabonnement/abc', ...more,
});

describe('the mailer', () => {
  const database = useDatabase();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
  let bed: TestBed;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    bed = await buildTestBed(database, { imports: [SpecModule] }, {
      SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Cordée <bonjour@cordee.example>', DKIM_DOMAIN: 'cordee.example', DKIM_SELECTOR: 's1', DKIM_PRIVATE_KEY: privateKey,
    });
  });
  afterAll(async () => {
    await bed?.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  beforeEach(() => {
    mails.length = refused.length = 0;
    answers.clear();
    blocked.clear();
  });

  const send = (message: OutgoingMail, association = mines) => inAssociation(association, () => bed.get(Mailer).send(message));
  const row = async (uniqueKey: string) => (await database.inspect('select * from mail_message where unique_key = $1', [uniqueKey]))[0]!;
  const header = (name: string): string | undefined => mails[0]?.headers.find(({ key }) => key === name)?.value;

  describe('sends', () => {
    it('a mail once per key, however many try', async () => {
      const message = mail();
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => send(message)));
      expect(outcomes.sort()).toEqual(['already-sent', 'already-sent', 'already-sent', 'already-sent', 'sent']);
      expect(mails).toHaveLength(1);
      expect(await send(message)).toBe('already-sent');
    });

    it('the same key in each association', async () => {
      const message = mail();
      expect([await send(message, mines), await send(message, uff)]).toEqual(['sent', 'sent']);
      expect(mails[0]?.messageId).not.toBe(mails[1]?.messageId);
    });

    it('a repeat with the same Message-ID when it was killed before the mark', async () => {
      const message = mail();
      await send(message);
      await database.inspect(`update mail_message set state = 'CLAIMED', sent_at = null where unique_key = $1`, [message.uniqueKey]);
      bed.clock.advance({ seconds: 11 });
      expect(await send(message)).toBe('sent');
      expect(mails).toHaveLength(2);
      expect(mails[1]?.messageId).toBe(mails[0]?.messageId);
      expect(await row(message.uniqueKey)).toMatchObject({ state: 'SENT', attempts: 2, message_id: mails[0]?.messageId });
    });

    it('nothing inside a unit of work', async () => {
      await expect(inAssociation(mines, () => bed.get(UnitOfWork).run(() => bed.get(Mailer).send(mail())))).rejects.toThrow('after the commit');
    });
  });

  describe('writes', () => {
    it('headers by which a mail program unsubscribes with one click', async () => {
      await send(mail());
      expect(header('list-unsubscribe')).toBe('<https://mines.example.org/desabonnement/abc>');
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(header('list-id')).toMatch(/^<digest\.association-[0-9a-z]{26}\.cordee\.example>$/);
      expect(header('auto-submitted')).toBe('auto-generated');
    });

    it('none of them on what was asked for', async () => {
      await send(mail({ transactional: true, stream: 'sign-in' }));
      expect([header('list-unsubscribe'), header('list-unsubscribe-post'), header('list-id')]).toEqual([undefined, undefined, undefined]);
      expect(header('auto-submitted')).toBe('auto-generated');
    });

    it('a DKIM signature over both unsubscribe headers', async () => {
      await send(mail());
      const signature = header('dkim-signature')?.replaceAll(/\s/g, '') ?? '';
      expect(signature).toContain('d=cordee.example;');
      expect(/;h=([^;]+)/.exec(signature)?.[1]?.toLowerCase().split(':')).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'list-id', 'from', 'subject']));
    });

    it('a text beside the HTML, even when none was given', async () => {
      await send(mail());
      expect(mails[0]?.text).toContain('lien [https://mines.example.org/]');
      expect(mails[0]?.html).toContain('<h1>Bonjour</h1>');
    });

    it('to one recipient only, from one sender, whatever the names contain', async () => {
      await send(mail({ to: { address: 'claire@example.org', name: 'X\r\nBcc: all@example.org' }, fromName: 'Mines "Alumni"', subject: 'a\r\nBcc: b@example.org' }));
      expect(mails[0]?.recipients).toEqual(['claire@example.org']);
      expect(mails[0]?.bcc).toBeUndefined();
      expect(mails[0]?.from).toMatchObject({ address: 'bonjour@cordee.example', name: 'Mines "Alumni"' });
      await expect(send(mail({ to: { address: 'a@example.org, b@example.org' } }))).rejects.toMatchObject({ code: 'MAIL_BAD_ADDRESS' });
    });

    it('no mail of a stream that cannot be left', async () => {
      const { unsubscribeUrl: _, ...message } = mail();
      await expect(send(message)).rejects.toThrow('unsubscribeUrl');
    });
  });

  describe('keeps', () => {
    it('who, why and when, but neither body nor address', async () => {
      const personId = newId();
      const message = mail({ to: { address: 'Claire@example.org', personId } });
      await send(message);
      const kept = await row(message.uniqueKey);
      expect(kept).toMatchObject({ stream: 'digest', purpose: 'digest', sender: 'bonjour@cordee.example', dkim_key: 's1._domainkey.cordee.example', recipient_person_id: personId, state: 'SENT', attempts: 1, error_code: null });
      expect(JSON.stringify(kept).toLowerCase()).not.toMatch(/claire|bonjour<|semaine/);
    });
  });

  describe('does not send', () => {
    it('to someone who has left since the mail was queued', async () => {
      const message = mail();
      blocked.add('claire@example.org');
      expect(await send(message)).toBe('suppressed');
      expect(await row(message.uniqueKey)).toMatchObject({ state: 'SUPPRESSED' });
      expect(mails).toEqual([]);
    });

    it('again to an address that was refused for good, and says so to the guard', async () => {
      answers.set('claire@example.org', 550);
      const message = mail();
      expect(await send(message)).toBe('refused');
      expect(await send(message)).toBe('refused');
      expect(refused).toEqual(['claire@example.org SMTP_550']);
      expect(await row(message.uniqueKey)).toMatchObject({ state: 'FAILED', error_code: 'SMTP_550', attempts: 1 });
    });

    it('now, but later, when the server says later', async () => {
      answers.set('claire@example.org', 451);
      const message = mail();
      await expect(send(message)).rejects.toMatchObject({ name: 'Error', code: 'SMTP_451' });
      answers.clear();
      expect(await send(message)).toBe('sent');
      expect(await row(message.uniqueKey)).toMatchObject({ state: 'SENT', attempts: 2 });
    });
  });
});
