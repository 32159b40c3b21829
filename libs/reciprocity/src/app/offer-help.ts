import { Injectable } from '@nestjs/common';
import { Activity, InvalidInput, isDomainError, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { tidy } from '@cordee/platform/kernel';
import { HelpersRepository } from '../data/helpers.repository';
import { OffersRepository } from '../data/offers.repository';
import { DETAIL_MAX_CHARACTERS, MOST_OFFERS, type OfferKind } from '../domain/offer';

/** What I offer without being asked. */
@Injectable()
export class OfferHelp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly helpers: HelpersRepository,
    private readonly offers: OffersRepository,
    private readonly activity: Activity,
  ) {}

  /** An offer of the same kind is replaced: there is one of each, but for those in own words. */
  async add(kind: OfferKind, said: string | null): Promise<void | InvalidInput> {
    const detail = checkDetail(kind, said);
    if (isDomainError(detail)) return detail;
    const { personId } = requireActor();
    return this.work.run(() => this.put(personId, kind, detail));
  }

  async withdraw(offerId: string): Promise<void | NotFound> {
    const { personId } = requireActor();
    return this.work.run(async () => {
      await this.helpers.lockOne(personId);
      const mine = (await this.offers.live(personId)).some(({ id }) => id === offerId);
      if (!mine) return new NotFound(['offerId']);
      await this.offers.end(offerId);
      await this.activity.record('offer.withdrawn', { subject: offerId, audience: 'self' });
    });
  }

  private async put(personId: string, kind: OfferKind, detail: string | null): Promise<void | InvalidInput> {
    await this.helpers.lockOne(personId);
    const live = await this.offers.live(personId);
    if (live.some((offer) => offer.kind === kind && offer.detail === detail)) return;
    const before = kind === 'OTHER' ? undefined : live.find((offer) => offer.kind === kind);
    if (!before && live.length >= MOST_OFFERS) return new InvalidInput(['kind'], 'tooManyOffers', { most: MOST_OFFERS });
    if (before) await this.offers.end(before.id);
    const id = await this.offers.add(personId, kind, detail);
    await this.activity.record('offer.added', { subject: id, audience: 'self' });
  }
}

function checkDetail(kind: OfferKind, said: string | null): string | null | InvalidInput {
  const detail = said ? tidy(said) || null : null;
  if (kind === 'OTHER' && !detail) return new InvalidInput(['detail'], 'required');
  return detail && [...detail].length > DETAIL_MAX_CHARACTERS ? new InvalidInput(['detail'], 'tooLong') : detail;
}
