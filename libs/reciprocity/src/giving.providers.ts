import type { Provider, Type } from '@nestjs/common';

/** What people offer and accept to be asked, and how much they are asked. */
export const givingProviders: Provider[] = [];
export const givingExports: Type[] = [];
