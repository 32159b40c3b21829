import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly raw: string;
}

/** A real SMTP server on loopback that keeps what it is given. */
export class MailSink {
  readonly mails: SunkMail[] = [];
  /** Addresses that the server refuses for good. */
  readonly dead = new Set<string>();
  /** Called for each mail before the server says yes. */
  beforeYes: (mail: SunkMail) => Promise<void> | void = () => undefined;
  away = false;

  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) => done(this.away ? Object.assign(new Error('later'), { responseCode: 451 }) : null),
    onRcptTo: ({ address }, _session, done) => done(this.dead.has(address) ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? '';
        const mail = { to: session.envelope.rcptTo[0]?.address ?? '', messageId: header('Message-ID'), subject: header('Subject'), raw };
        this.mails.push(mail);
        void Promise.resolve(this.beforeYes(mail)).then(() => done());
      });
    },
  });

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): SunkMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  async start(): Promise<void> {
    // Connections of killed workers break off; that is the point, and no fault.
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export const parsed = (mail: SunkMail): Promise<Email> => PostalMime.parse(mail.raw);

/** At the top of a spec file or describe block. */
export function useMailSink(): MailSink {
  const sink = new MailSink();
  beforeAll(() => sink.start());
  afterAll(() => sink.stop());
  return sink;
}
