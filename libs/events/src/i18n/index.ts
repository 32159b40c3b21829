import { registerCatalogue } from '@cordee/platform/i18n';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import organiserEn from './organiser.en.json' with { type: 'json' };
import organiserFr from './organiser.fr.json' with { type: 'json' };

registerCatalogue({ fr, en });
registerCatalogue({ fr: organiserFr, en: organiserEn });
