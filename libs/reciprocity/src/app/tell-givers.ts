import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, type IdempotencyMismatch, InvalidInput, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { type LandingGiverRow, type LandingRow, LandingsRepository } from '../data/landings.repository';
import { ownWords } from '../domain/words';
import { thanksExamples } from './examples';
import { LoopDesk } from './loop-desk';
import { MyLanding, waitingGivers } from './my-landing';

export interface GiverWords {
  readonly personId: string;
  readonly words: string;
  /** Left out on purpose. */
  readonly skip: boolean;
}

type Refused = InvalidInput | NotFound;

/** To each who helped, in their own words, that somebody has found: sent in one go. Whoever was written to before is not written to again. */
@Injectable()
export class TellGivers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly landings: LandingsRepository,
    private readonly mine: MyLanding,
    private readonly desk: LoopDesk,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async run(landingId: string, personId: string, words: readonly GiverWords[], key: string): Promise<{ landingId: string } | Refused | IdempotencyMismatch> {
    const checked = checkedWords(words);
    if (isDomainError(checked)) return checked;
    return this.work.run(() => this.idempotency.once('tellGivers', key, { landingId, words: checked }, () => this.tell(landingId, personId, checked)));
  }

  /** Each word has a line of its own in the journal. */
  private async tell(landingId: string, personId: string, words: readonly GiverWords[]): Promise<{ landingId: string } | NotFound> {
    const landing = await this.landings.lock(landingId, personId);
    if (!landing) return new NotFound(['landingId']);
    const givers = new Map((await this.mine.givers(landing)).map((giver) => [giver.giverId, giver]));
    if (words.some((one) => !givers.has(one.personId))) return new NotFound(['words']);
    for (const one of words) await this.tellOne(landing, givers.get(one.personId)!, one);
    const waiting = waitingGivers(await this.mine.givers(landing));
    if (waiting.length === 0) await this.landings.save({ ...landing, giversToldAt: landing.giversToldAt ?? this.clock.now() });
    return { landingId };
  }

  private async tellOne(landing: LandingRow, giver: LandingGiverRow, { personId, words, skip }: GiverWords): Promise<void> {
    if (giver.told) return;
    const now = this.clock.now();
    if (skip) return this.landings.note(landing.id, personId, { wordId: null, skippedAt: now });
    const open = (await this.desk.openLatest(landing.personId, personId))!;
    // Written in one's own words to whoever helped: these are the thanks, where they were still owed.
    if (open.loop.state === 'DUE') open.loop.thank(now);
    open.loop.outcome(now);
    await this.desk.keep(open);
    const wordId = await this.desk.say(open.loop, 'LANDED', 'LANDED', words);
    return this.landings.note(landing.id, personId, { wordId, skippedAt: null });
  }
}

/** In one order, each giver once. */
function checkedWords(words: readonly GiverWords[]): GiverWords[] | InvalidInput {
  const checked: GiverWords[] = [];
  for (const one of words) {
    if (checked.some(({ personId }) => personId === one.personId)) return new InvalidInput(['words'], 'giverTwice');
    const own = one.skip ? '' : ownWords(one.words, thanksExamples());
    if (isDomainError(own)) return own;
    checked.push({ ...one, words: own });
  }
  return checked.sort((a, b) => (a.personId < b.personId ? -1 : 1));
}
