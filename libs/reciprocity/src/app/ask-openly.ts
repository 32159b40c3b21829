import { Injectable } from '@nestjs/common';
import { Activity, Clock, Idempotency, type IdempotencyMismatch, InvalidInput, isDomainError, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { tidy } from '@cordee/platform/kernel';
import { OpenAsksRepository } from '../data/open-asks.repository';
import { PositioningsRepository } from '../data/positionings.repository';
import type { AskType } from '../domain/ask-type';
import { AskAlreadyOpen, PositioningMissing } from '../domain/errors';
import { ASK_MAX_CHARACTERS, givesContact, OPEN_ASK_DAYS, SECTOR_MAX_CHARACTERS } from '../domain/open-ask';

export interface OpenAskWish {
  readonly askType: AskType;
  readonly sector: string | null;
  readonly text: string;
}
export type OpenAskOutcome = { askId: string } | InvalidInput | AskAlreadyOpen | PositioningMissing | IdempotencyMismatch;

const DAY_MS = 86_400_000;

/** A question to whoever can help, without my name: one at a time, for three weeks. */
@Injectable()
export class AskOpenly {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly asks: OpenAsksRepository,
    private readonly positionings: PositioningsRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async open(said: OpenAskWish, key: string): Promise<OpenAskOutcome> {
    const wish = checkAsk(said);
    if (isDomainError(wish)) return wish;
    const { personId } = requireActor();
    return this.work.run(() => this.idempotency.once('openAsk', key, wish, () => this.once(personId, wish)));
  }

  /** One that is closed already stays so. */
  async close(askId: string): Promise<void | NotFound> {
    const { personId } = requireActor();
    return this.work.run(async () => {
      const ask = await this.asks.lock(askId);
      if (ask?.personId !== personId) return new NotFound(['askId']);
      if (ask.closedAt) return;
      await this.asks.close(askId, null, this.clock.now());
      await this.activity.record('ask.closed', { subject: askId, audience: 'self' });
    });
  }

  private async once(personId: string, wish: OpenAskWish): Promise<Exclude<OpenAskOutcome, IdempotencyMismatch | InvalidInput>> {
    if (!(await this.positionings.current(personId))) return new PositioningMissing();
    const openedAt = this.clock.now();
    await this.asks.closeLapsed(personId, openedAt);
    const id = this.clock.newId();
    const openUntil = new Date(openedAt.getTime() + OPEN_ASK_DAYS * DAY_MS);
    const added = await this.asks.add({ ...wish, id, personId, openedAt, openUntil, closedAt: null });
    if (!added) return new AskAlreadyOpen();
    // Whose it is, nobody learns from the journal either.
    await this.activity.record('ask.opened', { subject: id, audience: 'self' });
    return { askId: id };
  }
}

function checkAsk({ askType, sector: field, text: said }: OpenAskWish): OpenAskWish | InvalidInput {
  const [text, sector] = [tidy(said), field ? tidy(field) || null : null];
  if (!text) return new InvalidInput(['text'], 'required');
  if ([...text].length > ASK_MAX_CHARACTERS) return new InvalidInput(['text'], 'tooLong');
  if (givesContact(text)) return new InvalidInput(['text'], 'contactGiven');
  if (sector && [...sector].length > SECTOR_MAX_CHARACTERS) return new InvalidInput(['sector'], 'tooLong');
  if (sector && givesContact(sector)) return new InvalidInput(['sector'], 'contactGiven');
  return { askType, sector, text };
}
