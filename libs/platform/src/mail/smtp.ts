import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { Config } from '../config/config';
import { RetryLater } from '../jobs/trouble';

/** Mails that may be on their way at once: how many extra copies one kill can make (reliability 29). */
export const SEND_CONCURRENCY = 5;

/** What nodemailer signs by default lacks the one-click header: RFC 8058 wants both signed. */
const SIGNED = [
  'from', 'sender', 'reply-to', 'subject', 'date', 'message-id', 'to', 'cc', 'mime-version', 'content-type', 'content-transfer-encoding', 'content-id',
  'content-description', 'in-reply-to', 'references', 'list-id', 'list-help', 'list-unsubscribe', 'list-unsubscribe-post', 'list-subscribe', 'list-post', 'list-owner', 'auto-submitted',
].join(':');

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** One pool of connections to the mail server of the installation. */
@Injectable()
export class Smtp implements OnApplicationShutdown {
  private transport: Transporter<SMTPPool.SentMessageInfo> | null = null;

  constructor(private readonly config: Config) {}

  get dkimKey(): string | null {
    return this.config.dkim ? `${this.config.dkim.selector}._domainkey.${this.config.dkim.domain}` : null;
  }

  /** @returns null when accepted, or the code with which this recipient was refused for good. @throws RetryLater */
  async deliver(message: SendMailOptions): Promise<string | null> {
    this.transport ??= createTransport(this.options());
    try {
      await this.transport.sendMail(message);
      return null;
    } catch (error) {
      const { code = 'UNKNOWN', command = '', responseCode = 0 } = error as SmtpError;
      if (isAboutRecipient(command, responseCode)) return `SMTP_${responseCode}`;
      // 4xx, a server away, a wrong password: ours or temporary, never the recipient's fault.
      throw new RetryLater(responseCode ? `SMTP_${responseCode}` : `SMTP_${/^[A-Z]+$/.test(code) ? code : 'AWAY'}`);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private options(): SMTPPool.Options {
    const { dkim, smtpUrl } = this.config;
    return {
      url: smtpUrl,
      pool: true,
      maxConnections: SEND_CONCURRENCY,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 15_000,
      ...(dkim ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey, headerFieldNames: SIGNED } } : {}),
    } as SMTPPool.Options;
  }
}

/** A refusal of the recipient or of this message; not of our login, sender or connection. */
const isAboutRecipient = (command: string, responseCode: number): boolean => responseCode >= 500 && responseCode < 600 && /^(RCPT TO|DATA)$/.test(command);
