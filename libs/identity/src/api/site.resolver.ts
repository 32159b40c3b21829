import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Config, currentScope, Permit } from '@cordee/platform';
import { Directory } from '../app/directory';
import { AssociationBrandType, AssociationType, OfficeType, SignupModeEnum, SiteType, ViewerType } from './identity.types';
import { Views } from './views';

/** The three ways into the graph: the host, mine, and what members see. */
@Resolver(() => SiteType)
export class SiteResolver {
  constructor(
    private readonly directory: Directory,
    private readonly config: Config,
    private readonly views: Views,
  ) {}

  @Permit('public')
  @Query(() => SiteType, { description: 'The host that answers.' })
  site(): object {
    return {};
  }

  @Permit('public')
  @Query(() => ViewerType, { nullable: true, description: 'Null when nobody is signed in.' })
  viewer(): ViewerType | null {
    return this.views.viewer();
  }

  @Permit('public')
  @Query(() => AssociationType, { name: 'association', nullable: true, description: 'Null on the bare host and for those who have no record here.' })
  async ofMembers(): Promise<AssociationType | null> {
    const entry = currentScope().actor ? await this.here() : null;
    return entry && { brand: this.views.brand(entry) };
  }

  @ResolveField(() => AssociationBrandType, { nullable: true })
  async association(): Promise<AssociationBrandType | null> {
    const entry = await this.here();
    return entry && this.views.brand(entry);
  }

  @ResolveField(() => [AssociationBrandType])
  async associations(): Promise<AssociationBrandType[]> {
    return (await this.directory.all()).map((entry) => this.views.brand(entry));
  }

  @ResolveField(() => SignupModeEnum)
  signup(): keyof typeof SignupModeEnum {
    return this.config.signup.toUpperCase() as keyof typeof SignupModeEnum;
  }

  private async here() {
    const { associationId } = currentScope();
    return associationId ? this.directory.byId(associationId) : null;
  }
}

/** The way into the office. */
@Resolver(() => AssociationType)
export class OfficeDoorResolver {
  @Permit('office')
  @ResolveField(() => OfficeType, { nullable: true, description: 'For staff only.' })
  office(): OfficeType {
    return {};
  }
}
