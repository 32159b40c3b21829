import { z } from 'zod';
import { defineSetting } from '@cordee/platform';

/** How many other people's profiles one member may open (reliability 9): enough for a human, too few for a harvest. */
export const profilesPerMinute = defineSetting('people.profilesPerMinute', z.number().int().min(1).max(10_000), 60);
export const profilesPerDay = defineSetting('people.profilesPerDay', z.number().int().min(1).max(100_000), 500);
