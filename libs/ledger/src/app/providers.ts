import { Injectable } from '@nestjs/common';
import { requireAssociation, sameText, Settings, Tokens } from '@cordee/platform';
import type { Provider } from '../ports/provider';
import { providerSetting } from './settings';

/** Where providers sign up, in their constructor; and which one an association uses. */
@Injectable()
export class Providers {
  private readonly providers = new Map<string, Provider>();

  constructor(
    private readonly settings: Settings,
    private readonly tokens: Tokens,
  ) {}

  /** @throws when two have the same name */
  add(provider: Provider): void {
    if (this.providers.has(provider.name)) throw new Error(`two providers are called ${provider.name}`);
    this.providers.set(provider.name, provider);
  }

  named(name: string): Provider | null {
    return this.providers.get(name) ?? null;
  }

  all(): readonly Provider[] {
    return [...this.providers.values()];
  }

  /** The association's own; null where it has none, so that only offline money can come in. */
  async current(): Promise<Provider | null> {
    return this.named(await this.settings.get(providerSetting));
  }

  /** Where the provider's server posts its notices. The key keeps strangers from guessing the address; the signature is what counts. */
  webhookPath(name: string): string {
    return `/webhooks/${name}/${this.key(name)}`;
  }

  /** The provider behind an address that was posted to. */
  addressed(name: string, key: string): Provider | null {
    const provider = this.named(name);
    return provider && sameText(key, this.key(name)) ? provider : null;
  }

  private key(name: string): string {
    return this.tokens.keyedHash('ledger.webhook', `${name} ${requireAssociation()}`);
  }
}
