import type { Provider, Type } from '@nestjs/common';

/** Thanks, news, and what givers are told. */
export const gratitudeProviders: Provider[] = [];
export const gratitudeControllers: Type[] = [];
export const gratitudeExports: Type[] = [];
