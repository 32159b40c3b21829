import { createTransport, type Transporter } from 'nodemailer';
import type { Email } from 'postal-mime';
import type { SMTPServer } from 'smtp-server';

/**
 * A real SMTP server between a process and the mailbox, for the making of the demo world: it reads each mail, as the
 * recipients do, and passes it on unchanged. Its packages are loaded when it opens: no other process needs them.
 */
export class PostOffice {
  private readonly arrived: Email[] = [];
  private readonly onward: Transporter | null;
  private readonly server: SMTPServer;

  private constructor(
    smtpUrl: string | null,
    Server: typeof SMTPServer,
    private readonly parse: (raw: Buffer) => Promise<Email>,
  ) {
    this.onward = smtpUrl ? createTransport({ url: smtpUrl, pool: true }) : null;
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

  /** @param smtpUrl where the mails go on to; null: nowhere, they stay here */
  static async open(smtpUrl: string | null): Promise<{ office: PostOffice; url: string }> {
    const [{ SMTPServer: Server }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')]);
    const office = new PostOffice(smtpUrl, Server, (raw) => PostalMime.parse(raw));
    await new Promise<void>((resolve) => office.server.listen(0, '127.0.0.1', resolve));
    const address = office.server.server.address();
    if (!address || typeof address === 'string') throw new Error('the post office has no port');
    return { office, url: `smtp://127.0.0.1:${address.port}` };
  }

  /** The newest code that an address was sent. What came after it without one (a digest at the same hour) does not hide it. */
  codeFor(address: string): string | null {
    const codes = this.arrived.filter((mail) => isFor(mail, address)).map(codeIn);
    return codes.findLast((code) => code !== null) ?? null;
  }

  forget(address: string): void {
    const kept = this.arrived.filter((mail) => !isFor(mail, address));
    this.arrived.splice(0, this.arrived.length, ...kept);
  }

  async close(): Promise<void> {
    this.onward?.close();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private async passOn(raw: Buffer, envelope: { from: string; to: string[] }): Promise<void> {
    this.arrived.push(await this.parse(raw));
    await this.onward?.sendMail({ envelope, raw });
  }
}

const isFor = (mail: Email, address: string): boolean => mail.to?.some((to) => to.address?.toLowerCase() === address) ?? false;

/**
 * A mail with a code begins its subject with it, and belongs to no list. Six figures elsewhere are something else: the number of a
 * receipt arrives at the same hour, and was taken for a code.
 */
function codeIn(mail: Email): string | null {
  if (mail.headers.some(({ key }) => key === 'list-id')) return null;
  return /^(\d{3})\s?(\d{3})(?!\d)/.exec(mail.subject ?? '')?.slice(1).join('') ?? null;
}
