import { type DynamicModule, Module } from '@nestjs/common';
import { DigestFacts } from '@cordee/people';
import { PreferencesController } from '../api/pages/preferences.controller';
import { StillRightController } from '../api/pages/still-right.controller';
import { UnsubscribeController } from '../api/pages/unsubscribe.controller';
import { ConfirmStillRight } from '../app/confirm-still-right';
import { digestEngine } from '../digest-engine';
import { testWorld } from './digest-world';

/** Stands for the records: who has said that theirs is right. */
export class TestDigestFacts {
  readonly confirmed = new Set<string>();

  confirm(personId: string): Promise<boolean> {
    const changed = !this.confirmed.has(personId);
    this.confirmed.add(personId);
    return Promise.resolve(changed);
  }
}

@Module({})
class MessagingPagesModule {}

/** The pages behind the links of a digest, over members that a test makes up. */
export const messagingPages = (): DynamicModule => ({
  module: MessagingPagesModule,
  providers: [...digestEngine, ...testWorld, TestDigestFacts, { provide: DigestFacts, useExisting: TestDigestFacts }, ConfirmStillRight],
  controllers: [PreferencesController, UnsubscribeController, StillRightController],
});
