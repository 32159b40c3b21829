import type { Provider, Type } from '@nestjs/common';
import { Availability } from './app/availability';
import { Giving } from './app/giving';
import { GivingCalendar } from './app/giving-calendar';
import { LoadLedger } from './app/load-ledger';
import { OpenAsks } from './app/open-asks';
import { GivingReads } from './data/giving.reads';
import { HelpersRepository } from './data/helpers.repository';
import { LoadReads } from './data/load.reads';
import { LoadRepository } from './data/load.repository';
import { OpenAsksReads } from './data/open-asks.reads';
import { OpenAsksRepository } from './data/open-asks.repository';

const data = [GivingReads, HelpersRepository, LoadReads, LoadRepository, OpenAsksReads, OpenAsksRepository];

/** What people offer and accept to be asked, and how much they are asked. */
export const givingProviders: Provider[] = [...data, Availability, Giving, GivingCalendar, LoadLedger, OpenAsks];
export const givingExports: Type[] = [Availability, Giving, LoadLedger, OpenAsks];
