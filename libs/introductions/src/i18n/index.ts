import { registerCatalogue } from '@cordee/platform/i18n';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

registerCatalogue({ fr, en });
