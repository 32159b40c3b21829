export { GratitudeDesk, useGratitudeDesk, type Helper } from './gratitude-desk';
export { HelpLinks } from '../app/help-links';
