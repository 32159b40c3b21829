import { Global, Module } from '@nestjs/common';
import './i18n';

/** Introductions by double consent. */
@Global()
@Module({})
export class IntroductionsModule {}
