export { GratitudeDesk, useGratitudeDesk, type Helper } from './gratitude-desk';
