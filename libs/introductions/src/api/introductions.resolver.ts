import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, decode, decodeCursor, Example, pageOf, Permit, requireActor } from '@cordee/platform';
import { ViewerType } from '@cordee/identity';
import { FindHelp, HelpReceivedType, HelpViews } from '@cordee/reciprocity';
import { MODULE } from '../app/aftermath';
import { FindIntroductions, type IntroductionRole } from '../app/find-introductions';
import { IntroductionViews } from './introduction-views';
import { IntroductionsArgs } from './introductions.inputs';
import { IntroductionConnection, IntroductionType } from './introductions.types';

const THANKABLE: readonly string[] = ['MET', 'ANSWERED', 'CLOSED'];

/** My introductions: those that I asked for, passed on, and was asked. */
@Resolver(() => ViewerType)
export class IntroductionsResolver {
  constructor(
    private readonly find: FindIntroductions,
    private readonly views: IntroductionViews,
  ) {}

  @Permit('member')
  @ResolveField(() => IntroductionConnection, { description: 'The latest first.' })
  async introductions(@Args() { first, after, role, open }: IntroductionsArgs): Promise<Connection<IntroductionType>> {
    const cursor = decodeCursor(after, ['uuid']);
    const found = await this.find.page({ role: (role?.toLowerCase() as IntroductionRole | undefined) ?? null, open: open ?? null }, cursor ? String(cursor[0]) : null, first + 1);
    const views = await this.views.of(found.rows);
    return pageOf({ rows: views, first, cursor: ({ uuid }) => [uuid], node: (view) => view, count: found.count });
  }

  @Permit('member')
  @Example((w) => ({ id: w.id('introduction') }))
  @ResolveField(() => IntroductionType, { nullable: true })
  async introduction(@Args('id', { type: () => ID }) id: string): Promise<IntroductionType | null> {
    const row = await this.find.one(decode('introduction', id));
    return row && (await this.views.of([row]))[0]!;
  }
}

/** Read only when it is asked for. */
@Resolver(() => IntroductionType)
export class IntroductionFieldsResolver {
  constructor(
    private readonly help: FindHelp,
    private readonly views: HelpViews,
  ) {}

  @ResolveField(() => [HelpReceivedType], { description: 'Whom I can thank for it; for the seeker.' })
  async loops(@Parent() { uuid, role, stage }: IntroductionType): Promise<HelpReceivedType[]> {
    if (role !== 'SEEKER' || !THANKABLE.includes(stage)) return [];
    return this.views.received(await this.help.receivedFrom(requireActor().personId, MODULE, uuid));
  }
}
