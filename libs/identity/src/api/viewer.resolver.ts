import { ResolveField, Resolver } from '@nestjs/graphql';
import { currentScope, Permit } from '@cordee/platform';
import { MyAccount } from '../app/my-account';
import { WaitingList } from '../ports/waiting';
import { AccessTokenType, AssociationBrandType, SessionType, ViewerType, WaitingItemType } from './identity.types';
import { Views } from './views';
import { waitingView } from './waiting-view';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly mine: MyAccount,
    private readonly waitingList: WaitingList,
    private readonly views: Views,
  ) {}

  @Permit('account')
  @ResolveField(() => [String], { description: 'Verified addresses.' })
  emails(): Promise<string[]> {
    return this.mine.emails();
  }

  @Permit('account')
  @ResolveField(() => [AssociationBrandType], { description: 'Those in which I have a record, for the switcher.' })
  async associations(): Promise<AssociationBrandType[]> {
    return (await this.mine.associations()).map((entry) => this.views.brand(entry));
  }

  @Permit('account')
  @ResolveField(() => [SessionType], { description: 'Open sessions of my account, on every site.' })
  async sessions(): Promise<SessionType[]> {
    return this.views.sessions(await this.mine.sessions());
  }

  @Permit('member')
  @ResolveField(() => [AccessTokenType])
  async accessTokens(): Promise<AccessTokenType[]> {
    return (await this.mine.accessTokens()).map((token) => this.views.accessToken(token));
  }

  @Permit('account')
  @ResolveField(() => [WaitingItemType], { description: 'What waits for me, and gentle first steps.' })
  async waiting(): Promise<WaitingItemType[]> {
    const { actor } = currentScope();
    const waiting = actor && (await this.waitingList.of([actor.personId])).get(actor.personId);
    return (waiting ?? []).map(waitingView);
  }
}
