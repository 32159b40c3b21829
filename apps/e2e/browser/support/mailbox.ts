import { until } from '@cordee/platform/testing';

export interface ReceivedMail {
  id: string;
  date: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string | string[]>;
  raw: string;
}

/** The mails of the installation, read as its page reads them. */
export class Mailbox {
  constructor(private readonly port: number) {}

  /** To this address, newest first. */
  async to(address: string, limit = 20): Promise<ReceivedMail[]> {
    const response = await fetch(`http://127.0.0.1:${this.port}/api/messages?to=${encodeURIComponent(address)}&limit=${limit}`);
    return (await response.json()) as ReceivedMail[];
  }

  async newest(address: string): Promise<ReceivedMail | undefined> {
    return (await this.to(address, 1))[0];
  }

  /** Waits for a mail that holds such a text. */
  async holding(address: string, text: string): Promise<ReceivedMail> {
    let mail: ReceivedMail | undefined;
    await until(async () => (mail = (await this.to(address)).find((one) => one.text.includes(text))) !== undefined, 20_000);
    return mail!;
  }

  /** Waits for a mail of such a subject that came after the one with this id. */
  async about(address: string, subject: RegExp, afterId = ''): Promise<ReceivedMail> {
    let mail: ReceivedMail | undefined;
    await until(async () => (mail = (await this.to(address)).find((one) => one.id > afterId && subject.test(one.subject))) !== undefined, 20_000);
    return mail!;
  }

  /** Waits for a code that came after the mail with this id: receipts and invitations may come at the same moment. */
  async code(address: string, afterId = ''): Promise<string> {
    let code: string | undefined;
    const found = ({ id, subject }: ReceivedMail) => (id > afterId ? /^(\d{3})\s?(\d{3})(?!\d)/.exec(subject)?.slice(1).join('') : undefined);
    await until(async () => (code = (await this.to(address)).map(found).find(Boolean)) !== undefined, 20_000);
    return code!;
  }

  /** Waits for a mail that came after the one with this id. */
  async next(address: string, afterId = ''): Promise<ReceivedMail> {
    let mail: ReceivedMail | undefined;
    await until(async () => ((mail = await this.newest(address))?.id ?? '') > afterId, 20_000);
    return mail!;
  }
}
