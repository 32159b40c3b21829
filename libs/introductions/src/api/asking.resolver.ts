import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { decode, decodeOptional, Example, Permit } from '@cordee/platform';
import { ViewerType } from '@cordee/identity';
import { PersonCardType } from '@cordee/people';
import type { GraphQLResolveInfo } from 'graphql';
import { AskingDesk } from '../app/asking';
import { MyAskingDesk } from '../app/my-asking';
import { PreviewAsk } from '../app/preview-ask';
import { AskingViews } from './asking-views';
import { AskingType, AskPreviewType, MyAskingType } from './asking.types';
import { AskInput } from './introductions.inputs';

/** How the person on this card may be asked. */
@Resolver(() => PersonCardType)
export class AskingResolver {
  constructor(
    private readonly desk: AskingDesk,
    private readonly views: AskingViews,
  ) {}

  @Permit('member')
  @ResolveField(() => AskingType, { nullable: true, description: 'Where one person is read, `association.person`; null in lists and for oneself.' })
  async asking(@Parent() { id }: PersonCardType, @Info() info: GraphQLResolveInfo): Promise<AskingType | null> {
    // A page of a hundred cards would ask for a hundred times a dozen connectors.
    if (info.path.prev?.typename !== 'Association') return null;
    const asking = await this.desk.of(decode('person', id));
    return asking && this.views.asking(asking);
  }
}

/** What I may ask, and how my text reads before it leaves. */
@Resolver(() => ViewerType)
export class MyAskingResolver {
  constructor(
    private readonly mine: MyAskingDesk,
    private readonly previews: PreviewAsk,
    private readonly views: AskingViews,
  ) {}

  @Permit('member')
  @ResolveField(() => MyAskingType, { description: 'How much I have asked, and may.' })
  async asking(): Promise<MyAskingType> {
    return this.views.mine(await this.mine.current());
  }

  @Permit('member')
  @Example((w) => ({ input: { personId: w.id('person'), askType: 'EXPERIENCE', connectorId: w.id('person'), why: 'Vous avez quitté l’industrie pour le conseil, ce que j’envisage cette année.' } }))
  @ResolveField(() => AskPreviewType, { description: 'How it would read, and what would make it kinder. Nothing is kept.' })
  async askPreview(@Args('input') { personId, connectorId, ...text }: AskInput): Promise<AskPreviewType> {
    return this.previews.of({ ...text, personId: decode('person', personId), connectorId: decodeOptional('person', connectorId) });
  }
}
