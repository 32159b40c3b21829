import { InvalidInput, tidy } from '@cordee/platform/kernel';
import { mixesScripts, skeleton } from './look-alike';

export const NAME_LENGTH = { min: 3, max: 80 } as const;
export const SUBDOMAIN_LENGTH = { min: 2, max: 40 } as const;

/** Names that the platform, mail and browsers keep for themselves, or that a visitor would take for ours. */
export const RESERVED: readonly string[] = [
  'www', 'api', 'admin', 'administrator', 'administration', 'app', 'apps', 'assets', 'static', 'cdn', 'files', 'media', 'img', 'images', 'portail', 'portal',
  'mail', 'smtp', 'imap', 'pop', 'pop3', 'ftp', 'webmail', 'mx', 'mta-sts', 'autodiscover', 'autoconfig', 'postmaster', 'hostmaster', 'webmaster', 'abuse', 'noreply', 'no-reply', 'bounce', 'mailer-daemon',
  'ns', 'ns1', 'ns2', 'dns', 'wpad', 'isatap', 'localhost', 'localdomain', 'broadcasthost', 'root', 'server', 'host', 'proxy', 'vpn', 'git', 'ci', 'dev', 'test', 'tests', 'staging', 'preprod', 'prod', 'production', 'internal',
  'cordee', 'cordee-app', 'plateforme', 'platform', 'operateur', 'operator', 'status', 'statut', 'support', 'help', 'aide', 'docs', 'documentation', 'blog', 'security', 'securite', 'secure', 'ssl',
  'login', 'connexion', 'deconnexion', 'signin', 'signup', 'signout', 'sso', 'auth', 'oauth', 'account', 'accounts', 'compte', 'comptes', 'creer', 'create', 'new', 'passerelle', 'graphql', 'health', 'webhooks', 'webhook',
  'billing', 'paiement', 'paiements', 'payment', 'payments', 'banque', 'bank', 'facture', 'factures', 'impots', 'gouv', 'cnil', 'officiel', 'official', 'legal', 'rgpd', 'gdpr', 'preferences', 'desabonnement', 'unsubscribe',
];
const RESERVED_SKELETONS = new Set(RESERVED.map(skeleton));

/** A name an association may bear, tidied; or what is wrong with it. */
export function checkName(text: string): string | InvalidInput {
  const name = tidy(text);
  const wrong = (reason: string) => new InvalidInput(['name'], reason);
  if (name === '') return wrong('nameMissing');
  if (name.length < NAME_LENGTH.min) return wrong('nameTooShort');
  if (name.length > NAME_LENGTH.max) return wrong('nameTooLong');
  if (/[\p{C}<>{}[\]\\|@]/u.test(name)) return wrong('nameCharacters');
  if (/:\/\/|\bwww\.|\b[\p{L}\p{N}-]+\.(?:com|net|org|fr|eu|io|info|biz|xyz|ru|cn|site|shop|online|top|link|app)\b/iu.test(name)) return wrong('nameLooksLikeAddress');
  if (!/\p{L}.*\p{L}/u.test(name)) return wrong('nameCharacters');
  if (mixesScripts(name)) return wrong('nameMixesScripts');
  if (RESERVED_SKELETONS.has(skeleton(name))) return wrong('nameReserved');
  return name;
}

/** A sub-domain an association may bear, in lower case; or what is wrong with it. */
export function checkSubdomain(text: string): string | InvalidInput {
  const subdomain = text.trim().toLowerCase();
  const wrong = (reason: string) => new InvalidInput(['subdomain'], reason);
  if (subdomain === '') return wrong('subdomainMissing');
  if (subdomain.length < SUBDOMAIN_LENGTH.min) return wrong('subdomainTooShort');
  if (subdomain.length > SUBDOMAIN_LENGTH.max) return wrong('subdomainTooLong');
  if (!/^[a-z][a-z0-9-]*[a-z0-9]$/.test(subdomain) || subdomain.includes('--')) return wrong('subdomainCharacters');
  if (RESERVED_SKELETONS.has(skeleton(subdomain))) return wrong('subdomainReserved');
  return subdomain;
}

/** The association's one colour: `#` and six hexadecimal digits, in lower case. */
export function checkColour(text: string): string | InvalidInput {
  const colour = text.trim().toLowerCase();
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : new InvalidInput(['colour'], 'colourInvalid');
}
