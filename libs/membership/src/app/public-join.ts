import { Injectable } from '@nestjs/common';
import { currentScope, t } from '@cordee/platform';
import { PublicParts, type PublicContributor, type PublicPart } from '@cordee/identity';
import { Join } from './join';

/** The way to join, on the association's public page, while there is a plan to join by. */
@Injectable()
export class PublicJoin implements PublicContributor {
  readonly place = 2;

  constructor(
    parts: PublicParts,
    private readonly joining: Join,
  ) {
    parts.contribute(this);
  }

  async publicPart(): Promise<PublicPart | null> {
    const { locale } = currentScope();
    if ((await this.joining.offered()).length === 0) return null;
    const say = (key: string): string => t(locale, `membership.page.join.home.${key}`);
    return { title: say('title'), text: say('text'), more: { text: say('more'), path: '/adherer' } };
  }
}
