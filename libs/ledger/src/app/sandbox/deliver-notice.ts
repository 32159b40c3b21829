import { request } from 'node:http';
import { Injectable } from '@nestjs/common';
import { currentScope, log, RetryLater } from '@cordee/platform';
import { SandboxRepository } from '../../data/sandbox.repository';
import type { SandboxCheckout } from '../../domain/sandbox-checkout';
import { Providers } from '../providers';
import { SandboxNotices, type SignedNotice } from './sandbox-notices';
import { SandboxProvider } from './sandbox-provider';

const TIMEOUT_MS = 5_000;
/** How often SEVERAL says the same. */
const REPEATS = 5;

/** Posts the sandbox's notice to the association's own webhook over HTTP, as a provider's server would. */
@Injectable()
export class DeliverNotice {
  constructor(
    private readonly checkouts: SandboxRepository,
    private readonly notices: SandboxNotices,
    private readonly providers: Providers,
    private readonly provider: SandboxProvider,
  ) {}

  /** @throws RetryLater until the merchant says 2xx */
  async of(checkoutId: string): Promise<void> {
    const checkout = await this.checkouts.byId(checkoutId);
    if (!checkout || checkout.state === 'OPEN') return;
    const url = new URL(this.providers.webhookPath(this.provider.name), currentScope().origin);
    const answers = await Promise.all(this.lettersOf(checkout).map((letter) => post(url, letter)));
    const refused = answers.find((status) => status < 200 || status > 299);
    if (refused === undefined) return;
    log.warn({ status: refused }, 'a notice of the sandbox was not taken');
    throw new RetryLater('NOTICE_NOT_TAKEN');
  }

  /** SEVERAL: the same again and again at once, and another event about the same payment among them. */
  private lettersOf(checkout: SandboxCheckout): SignedNotice[] {
    const letter = (serial: number) => this.notices.sign(this.notices.bodyOf(checkout, serial));
    return checkout.notice === 'SEVERAL' ? [...Array.from({ length: REPEATS }, () => letter(1)), letter(2)] : [letter(1)];
  }
}

/** Names under `.localhost` are this machine's, whatever its resolver says. Not `fetch`, which does not let the Host header be set. */
function post(url: URL, { body, headers }: SignedNotice): Promise<number> {
  const hostname = url.hostname.endsWith('.localhost') || url.hostname === 'localhost' ? '127.0.0.1' : url.hostname;
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port: url.port || 80, path: url.pathname, method: 'POST', timeout: TIMEOUT_MS, headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('timeout', () => sent.destroy(new RetryLater('NOTICE_TIMEOUT')));
    sent.on('error', reject);
    sent.end(body);
  });
}
