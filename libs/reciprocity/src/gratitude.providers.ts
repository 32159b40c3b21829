import type { Provider, Type } from '@nestjs/common';
import { AskReceiver } from './app/ask-receiver';
import { GiveNews } from './app/give-news';
import { Gratitude } from './app/gratitude';
import { HelpLetters } from './app/help-letters';
import { HelpLinks } from './app/help-links';
import { HelpPost } from './app/help-post';
import { LoopClock } from './app/loop-clock';
import { LoopDesk } from './app/loop-desk';
import { SkipThanks } from './app/skip-thanks';
import { TellGiver } from './app/tell-giver';
import { Thank } from './app/thank';
import { GratitudeReads } from './data/gratitude.reads';
import { LetterReads } from './data/letter.reads';
import { LoopsRepository } from './data/loops.repository';
import { AskReceiverJob, AskReceiverLaterJob, LoopDueJob, TellGiverJob, TellGiverLaterJob } from './jobs/gratitude.jobs';
import { CompiledHelpLetters } from './mails/compiled-help-letters';

const data = [GratitudeReads, LetterReads, LoopsRepository];
const loops = [GiveNews, Gratitude, LoopClock, LoopDesk, SkipThanks, Thank];
const post = [AskReceiver, HelpLinks, HelpPost, TellGiver, { provide: HelpLetters, useClass: CompiledHelpLetters }];
const jobs = [AskReceiverJob, AskReceiverLaterJob, LoopDueJob, TellGiverJob, TellGiverLaterJob];

/** Thanks, news, and what givers are told. */
export const gratitudeProviders: Provider[] = [...data, ...loops, ...post, ...jobs];
export const gratitudeControllers: Type[] = [];
export const gratitudeExports: Type[] = [Gratitude];
