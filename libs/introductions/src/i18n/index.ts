import { registerCatalogue } from '@cordee/platform/i18n';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import officeEn from './office.en.json' with { type: 'json' };
import officeFr from './office.fr.json' with { type: 'json' };

registerCatalogue({ fr, en });
registerCatalogue({ fr: officeFr, en: officeEn });
