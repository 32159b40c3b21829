import { type DynamicModule, Module } from '@nestjs/common';
import { DigestFacts } from '@cordee/people';
import { PreferencesController } from '../api/pages/preferences.controller';
import { StillRightController } from '../api/pages/still-right.controller';
import { UnsubscribeController } from '../api/pages/unsubscribe.controller';
import { ConfirmStillRight } from '../app/confirm-still-right';
import { digestEngine } from '../digest-engine';
import { testWorld } from './digest-world';

@Module({})
class MessagingPagesModule {}

/** The pages behind the links of a digest, over members that a test makes up. */
export const messagingPages = (): DynamicModule => ({
  module: MessagingPagesModule,
  providers: [...digestEngine, ...testWorld, DigestFacts, ConfirmStillRight],
  controllers: [PreferencesController, UnsubscribeController, StillRightController],
});
