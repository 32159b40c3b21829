const fr = {
  lang: 'fr',
  title: 'Boîte aux lettres de démonstration',
  explain: 'Tous les messages envoyés par cette installation arrivent ici, et nulle part ailleurs.',
  search: 'Adresse du destinataire',
  show: 'Chercher',
  all: 'Tout voir',
  empty: 'Aucun message pour le moment. La page se met à jour d’elle-même.',
  noMatch: 'Aucun message pour cette adresse.',
  from: 'De',
  to: 'À',
  subject: 'Objet',
  date: 'Reçu',
  noSubject: '(sans objet)',
  back: 'Retour aux messages',
  html: 'Message',
  text: 'Version texte',
  headers: 'En-têtes',
  raw: 'Source complète',
  older: 'Plus anciens',
  newest: 'Les plus récents',
  missing: 'Ce message n’existe pas ou n’existe plus.',
};

/** @type {typeof fr} */
const en = {
  lang: 'en',
  title: 'Demonstration mailbox',
  explain: 'Every message sent by this installation arrives here, and nowhere else.',
  search: 'Recipient’s address',
  show: 'Search',
  all: 'Show all',
  empty: 'No message yet. This page updates by itself.',
  noMatch: 'No message for this address.',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  date: 'Received',
  noSubject: '(no subject)',
  back: 'Back to the messages',
  html: 'Message',
  text: 'Text version',
  headers: 'Headers',
  raw: 'Full source',
  older: 'Older',
  newest: 'Newest',
  missing: 'This message does not exist, or no longer does.',
};

/** @typedef {typeof fr} Words */

/**
 * French unless the browser prefers English.
 * @param {string | undefined} acceptLanguage
 * @returns {Words}
 */
export function wordsFor(acceptLanguage = '') {
  const first = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase()).find((lang) => lang === 'fr' || lang === 'en');
  return first === 'en' ? en : fr;
}
