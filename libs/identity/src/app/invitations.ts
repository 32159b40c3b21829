import { Injectable } from '@nestjs/common';
import { Clock, Config, requireAssociation, Tokens } from '@cordee/platform';
import { Directory } from './directory';

const INVITATION = 'invitation';
const INVITATION_DAYS = 14;

/** The link in an invitation: it fills the address in on the sign-in page and proves nothing by itself. */
@Injectable()
export class Invitations {
  constructor(
    private readonly tokens: Tokens,
    private readonly directory: Directory,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async linkFor(address: string): Promise<string> {
    const association = await this.directory.byId(requireAssociation());
    const expiresAt = new Date(this.clock.now().getTime() + INVITATION_DAYS * 86_400_000);
    const token = this.tokens.sign(INVITATION, [requireAssociation(), address], expiresAt);
    return `${this.config.publicUrl(association?.subdomain ?? null)}/connexion/invitation/${token}`;
  }

  /** The address of an invitation to this association that still holds. */
  addressOf(token: string): string | null {
    const [associationId, address] = this.tokens.verify(INVITATION, token) ?? [];
    return associationId === requireAssociation() ? (address ?? null) : null;
  }
}
