import { Injectable } from '@nestjs/common';
import { type DigestContributor, DigestContributors, type DigestItem, type DigestPeriod } from '@cordee/messaging';
import { OpenAsks, type WantedAsk } from '@cordee/reciprocity';

const MOST = 2;

/** One or two questions that somebody's offers answer, without a name: somebody whom they could help in ten minutes. */
@Injectable()
export class HelpWantedContributor implements DigestContributor {
  readonly name = 'introductions.helpWanted';

  constructor(
    contributors: DigestContributors,
    private readonly asks: OpenAsks,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], { withoutAccount }: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const offers = new Map<string, DigestItem[]>();
    const members = personIds.filter((personId) => !withoutAccount.has(personId));
    if (members.length === 0) return offers;
    for (const ask of await this.asks.wantedBy(members, MOST)) {
      if (ask.fits.length === 0) continue;
      offers.set(ask.helperId, [...(offers.get(ask.helperId) ?? []), itemOf(ask)]);
    }
    return offers;
  }
}

const itemOf = ({ id, askType, text, openUntil }: WantedAsk): DigestItem => ({
  block: 'HELP_IN_TEN_MINUTES',
  key: `introductions.helpWanted:${id}`,
  text: { key: 'introductions.digest.helpWanted', vars: { ask: { key: `introductions.askType.${askType}` }, text } },
  action: { key: 'introductions.digest.helpWantedAction' },
  path: '/entraide',
  score: 0.5,
  expiresAt: openUntil,
});
