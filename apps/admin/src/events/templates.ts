import type { EventTemplate, Translate } from '@cordee/web';
import type { EventForm } from './eventForm';

export type ChosenTemplate = Exclude<EventTemplate, 'OTHER'>;
export const TEMPLATES: readonly ChosenTemplate[] = ['AFTERWORK', 'CONFERENCE', 'CIRCLE'];

const USUAL: Record<ChosenTemplate, Pick<EventForm, 'time' | 'capacity' | 'audience'>> = {
  AFTERWORK: { time: '19:00', capacity: '40', audience: 'PUBLIC' },
  CONFERENCE: { time: '18:30', capacity: '120', audience: 'PUBLIC' },
  CIRCLE: { time: '18:30', capacity: '10', audience: 'MEMBERS' },
};

/** How long each lasts, in hours, when nothing is said. */
export const LENGTHS: Record<EventTemplate, number> = { AFTERWORK: 3, CONFERENCE: 2, CIRCLE: 2, OTHER: 2 };

/** What a template proposes; whatever is typed comes before it. */
export const proposedBy = (template: ChosenTemplate | undefined, t: Translate): Partial<EventForm> =>
  template ? { ...USUAL[template], title: t(`admin.eventForm.prefill.${template}.title`), summary: t(`admin.eventForm.prefill.${template}.summary`) } : {};
