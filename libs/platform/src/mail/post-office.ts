import { createTransport, type Transporter } from 'nodemailer';
import type { Email } from 'postal-mime';
import type { SMTPServer } from 'smtp-server';

/**
 * A real SMTP server between a process and the mailbox, for the making of the demo world: it reads each mail, as the
 * recipients do, and passes it on unchanged. Its packages are loaded when it opens: no other process needs them.
 */
export class PostOffice {
  private readonly arrived: Email[] = [];
  private readonly onward: Transporter;
  private readonly server: SMTPServer;

  private constructor(
    smtpUrl: string,
    Server: typeof SMTPServer,
    private readonly parse: (raw: Buffer) => Promise<Email>,
  ) {
    this.onward = createTransport(smtpUrl);
    this.server = new Server({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
          this.passOn(Buffer.concat(chunks), envelope).then(() => done(), done);
        });
      },
    });
  }

  static async open(smtpUrl: string): Promise<{ office: PostOffice; url: string }> {
    const [{ SMTPServer: Server }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')]);
    const office = new PostOffice(smtpUrl, Server, (raw) => PostalMime.parse(raw));
    await new Promise<void>((resolve) => office.server.listen(0, '127.0.0.1', resolve));
    const address = office.server.server.address();
    if (!address || typeof address === 'string') throw new Error('the post office has no port');
    return { office, url: `smtp://127.0.0.1:${address.port}` };
  }

  /** The code of the newest mail to an address that has one. */
  codeFor(address: string): string | null {
    const mail = this.arrived.findLast((one) => one.to?.some((to) => to.address?.toLowerCase() === address));
    return /(?<!\d)(\d{3})\s?(\d{3})(?!\d)/.exec(mail?.text ?? '')?.slice(1).join('') ?? null;
  }

  forget(address: string): void {
    const kept = this.arrived.filter((one) => !one.to?.some((to) => to.address?.toLowerCase() === address));
    this.arrived.splice(0, this.arrived.length, ...kept);
  }

  async close(): Promise<void> {
    this.onward.close();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private async passOn(raw: Buffer, envelope: { from: string; to: string[] }): Promise<void> {
    this.arrived.push(await this.parse(raw));
    await this.onward.sendMail({ envelope, raw });
  }
}
