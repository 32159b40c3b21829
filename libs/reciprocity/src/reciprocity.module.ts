import { Global, Module } from '@nestjs/common';
import { givingControllers, givingExports, givingProviders } from './giving.providers';
import { gratitudeControllers, gratitudeExports, gratitudeProviders } from './gratitude.providers';
import './i18n';

/** What people offer and accept to be asked, how much they are asked, and what became of their help. */
@Global()
@Module({ controllers: [...givingControllers, ...gratitudeControllers], providers: [...givingProviders, ...gratitudeProviders], exports: [...givingExports, ...gratitudeExports] })
export class ReciprocityModule {}
