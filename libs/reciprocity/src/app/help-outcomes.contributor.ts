import { Injectable } from '@nestjs/common';
import { DigestContributors, type DigestContributor, type DigestItem } from '@cordee/messaging';
import { LetterReads, type WordToTell } from '../data/letter.reads';
import { ToldRepository } from '../data/told.repository';
import { helpKey, tellingOf } from '../domain/help-words';
import { GIVEN_PATH } from './help-links';

const KEY = 'gratitude.word:';
/** A digest has about 250 words in all: the page has the whole of it. */
const MOST_CHARACTERS = 140;

/** What became of your help: for each giver the words that no mail has told yet. A digest that leaves has told them. */
@Injectable()
export class HelpOutcomesContributor implements DigestContributor {
  readonly name = 'gratitude.outcomes';

  constructor(
    contributors: DigestContributors,
    private readonly facts: LetterReads,
    private readonly told: ToldRepository,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const items = new Map<string, DigestItem[]>();
    for (const word of await this.facts.untold(personIds)) items.set(word.giverId, [...(items.get(word.giverId) ?? []), itemFor(word)]);
    return items;
  }

  async noteShown(digests: readonly { itemKeys: readonly string[] }[], at: Date): Promise<void> {
    const wordIds = digests.flatMap(({ itemKeys }) => itemKeys.flatMap((key) => (key.startsWith(KEY) ? [key.slice(KEY.length)] : [])));
    await this.told.byDigest(wordIds, at);
  }
}

/** Worth a mail by itself: somebody waits to be heard. */
function itemFor({ wordId, receiverId, receiverName, kind, step, outcome, words }: WordToTell): DigestItem {
  const telling = tellingOf(step, outcome);
  const told = outcome && telling === 'news' ? 'newsOf' : telling;
  return {
    block: 'HELP_OUTCOMES',
    key: `${KEY}${wordId}`,
    text: {
      key: `reciprocity.digest.${told}${words ? 'Words' : ''}`,
      vars: { name: receiverName, act: { key: `${helpKey('given', kind)}Short` }, ...(words && { words: shortened(words) }), ...(outcome && { outcome: { key: `reciprocity.outcomeTold.${outcome}` } }) },
    },
    action: { key: 'reciprocity.digest.outcomesAction' },
    path: GIVEN_PATH,
    score: 1,
    authorId: receiverId,
  };
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  const characters = [...line];
  return characters.length <= MOST_CHARACTERS ? line : `${characters.slice(0, MOST_CHARACTERS).join('').replace(/\s+\S*$/u, '')}…`;
}
