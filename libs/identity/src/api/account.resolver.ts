import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, InvalidInputError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { AccessTokens } from '../app/access-tokens';
import { HandOff } from '../app/hand-off';
import { Sessions } from '../app/sessions';
import { SetLocale } from '../app/set-locale';
import { SessionNeededError } from './errors.types';
import { CreateAccessTokenInput, RevokeAccessTokenInput, RevokeSessionInput, SetLocaleInput, SwitchAssociationInput } from './identity.inputs';
import { HandOffType, NewAccessTokenType, ViewerType } from './identity.types';
import { Views } from './views';

const SetLocalePayload = payloadOf('SetLocale', () => ViewerType, [InvalidInputError]);
const SignOutPayload = payloadOf('SignOut', () => Boolean, [InvalidInputError]);
const RevokeSessionPayload = payloadOf('RevokeSession', () => ViewerType, [NotFoundError]);
const RevokeOtherSessionsPayload = payloadOf('RevokeOtherSessions', () => ViewerType, [NotFoundError]);
const CreateAccessTokenPayload = payloadOf('CreateAccessToken', () => NewAccessTokenType, [InvalidInputError, SessionNeededError]);
const RevokeAccessTokenPayload = payloadOf('RevokeAccessToken', () => ViewerType, [NotFoundError]);
const SwitchAssociationPayload = payloadOf('SwitchAssociation', () => HandOffType, [NotFoundError]);

/** What people do with their own account. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly locale: SetLocale,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly handOff: HandOff,
    private readonly views: Views,
  ) {}

  @Permit('account')
  @Example(() => ({ input: { locale: 'en' } }))
  @Mutation(() => SetLocalePayload)
  async setLocale(@Args('input') input: SetLocaleInput): Promise<Payload<ViewerType>> {
    const outcome = await this.locale.set(input.locale);
    return SetLocalePayload.from(outcome, () => ({ ...this.views.viewer()!, locale: input.locale }));
  }

  @Permit('account')
  @Example(() => ({}))
  @Mutation(() => SignOutPayload, { description: 'Ends the session that asks.' })
  async signOut(): Promise<Payload<unknown>> {
    await this.sessions.signOut();
    return SignOutPayload.of(true);
  }

  @Permit('account')
  @Example((w) => ({ input: { sessionId: w.id('session') } }))
  @Mutation(() => RevokeSessionPayload)
  async revokeSession(@Args('input') input: RevokeSessionInput): Promise<Payload<ViewerType>> {
    return RevokeSessionPayload.from(await this.sessions.revoke(decode('session', input.sessionId)), () => this.views.viewer()!);
  }

  @Permit('account')
  @Example(() => ({}))
  @Mutation(() => RevokeOtherSessionsPayload, { description: 'Ends every session of the account but the one that asks, on every site.' })
  async revokeOtherSessions(): Promise<Payload<ViewerType>> {
    await this.sessions.revokeOthers();
    return RevokeOtherSessionsPayload.of(this.views.viewer()!);
  }

  @Permit('member')
  @Example((w) => ({ input: { name: w.unique(), days: 30 } }))
  @Mutation(() => CreateAccessTokenPayload, { description: 'A bearer token for scripts, with the roles of the day.' })
  async createAccessToken(@Args('input') { name, days }: CreateAccessTokenInput): Promise<Payload<NewAccessTokenType>> {
    const outcome = await this.tokens.create(name, days);
    return CreateAccessTokenPayload.from(outcome, ({ token, accessToken }) => ({ token, accessToken: this.views.accessToken(accessToken) }));
  }

  @Permit('member')
  @Example((w) => ({ input: { tokenId: w.id('token') } }))
  @Mutation(() => RevokeAccessTokenPayload)
  async revokeAccessToken(@Args('input') input: RevokeAccessTokenInput): Promise<Payload<ViewerType>> {
    return RevokeAccessTokenPayload.from(await this.tokens.revoke(decode('token', input.tokenId)), () => this.views.viewer()!);
  }

  @Permit('account')
  @Example((w) => ({ input: { associationId: w.id('association') } }))
  @Mutation(() => SwitchAssociationPayload, { description: 'A one-time passage to another association of mine.' })
  async switchAssociation(@Args('input') input: SwitchAssociationInput): Promise<Payload<HandOffType>> {
    return SwitchAssociationPayload.from(await this.handOff.toward(decode('association', input.associationId)), ({ url }) => ({ url }));
  }
}
