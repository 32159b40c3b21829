import { Injectable } from '@nestjs/common';
import { decode, type DomainError, isDomainError } from '@cordee/platform';
import { FindIntroductions } from '../app/find-introductions';
import type { Act, Taken } from '../app/take-step';
import { IntroductionViews } from './introduction-views';
import type { IntroductionType } from './introductions.types';

/** After a step: the introduction as whoever took it sees it now. */
@Injectable()
export class IntroductionDesk {
  constructor(
    private readonly find: FindIntroductions,
    private readonly views: IntroductionViews,
  ) {}

  async after(outcome: Taken | DomainError): Promise<IntroductionType | null> {
    if (isDomainError(outcome)) return null;
    const row = await this.find.one(outcome.id);
    return row && (await this.views.of([row]))[0]!;
  }
}

export const actOf = ({ introductionId, idempotencyKey }: { introductionId: string; idempotencyKey?: string }): Act => ({ introductionId: decode('introduction', introductionId), key: idempotencyKey ?? null });

