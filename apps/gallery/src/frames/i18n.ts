import { registerCatalogue } from '@cordee/platform/i18n';
import en from '../i18n/en.json' with { type: 'json' };
import fr from '../i18n/fr.json' with { type: 'json' };

registerCatalogue({ fr, en });

export { t } from '@cordee/platform/i18n';
