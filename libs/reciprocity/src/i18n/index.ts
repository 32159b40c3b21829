import { registerCatalogue } from '@cordee/platform/i18n';
import givingEn from './giving.en.json' with { type: 'json' };
import givingFr from './giving.fr.json' with { type: 'json' };
import gratitudeEn from './gratitude.en.json' with { type: 'json' };
import gratitudeFr from './gratitude.fr.json' with { type: 'json' };

registerCatalogue({ fr: givingFr, en: givingEn });
registerCatalogue({ fr: gratitudeFr, en: gratitudeEn });
