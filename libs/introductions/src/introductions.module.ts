import { Global, Module } from '@nestjs/common';
import './data/introduction.schema';
import './i18n';
import { introductionControllers, introductionProviders } from './introductions.providers';

/** Introductions by double consent. */
@Global()
@Module({ controllers: introductionControllers, providers: introductionProviders })
export class IntroductionsModule {}
