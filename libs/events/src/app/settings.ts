import { z } from 'zod';
import { defineSetting } from '@cordee/platform';

/** How many invitations to events one person receives within 30 days: what is beyond is left to the digest (S63 of the beliefs). */
export const invitationsPerMonth = defineSetting('events.invitationsPerMonth', z.number().int().min(1).max(100), 4);
