import type { MailSpecimen } from '@cordee/html';
import type { DigestLetter } from '../app/digest-letter';
import type { DigestLinks } from '../app/digest-links';
import { Digest } from '../domain/digest';
import type { DigestItem } from '../domain/digest-item';
import { DigestReader } from '../domain/reader';
import { digestMail } from './digest.mail';
import { CompiledDigestWriter } from './digest-writer';

const claire = '018f0000-0000-7000-8000-000000000001';
const items: readonly DigestItem[] = [
  {
    block: 'WAITING', key: 'people.stillRight', text: { key: 'messaging.digest.items.stillRight', vars: { summary: 'Mines, 2004, Lyon' } },
    action: { key: 'messaging.digest.items.stillRightAction' }, path: '/encore-exact/abc', score: 0.5,
  },
  { block: 'NEW_PEOPLE', key: 'people.joinedYear', text: { key: 'messaging.digest.items.joinedYear', vars: { names: ['Paul Essai', 'Aïcha Exemple'], year: '2004', count: 2 } }, path: '/reseau?graduationYear=2004', score: 0.8 },
  { block: 'NOTES', key: 'messaging.welcome', text: { key: 'messaging.digest.items.welcome' }, path: '/moi/notifications', score: 0.1 },
];

// Links that are signed would need a secret; here they only have to look like themselves.
const links = { preferences: () => '/preferences/abc', unsubscribe: () => '/desabonnement/abc' } as unknown as DigestLinks;
const writer = new CompiledDigestWriter(links);

const letter = (locale: 'fr' | 'en'): DigestLetter => ({
  digest: Digest.plan({ id: claire, associationId: claire, personId: claire, stream: 'digest', windowStart: '2026-11-23', plannedAt: new Date('2026-11-26T06:30:00Z') }),
  reader: Object.assign(new DigestReader(), { personId: claire, frequency: 'WEEKLY', zone: 'Europe/Paris', pausedUntil: null, unsubscribed: false, lastSentAt: null, keyVersion: 1 }),
  recipient: { personId: claire, address: 'claire@example.org', firstName: 'Claire', displayName: 'Claire Fontanel', locale, hasAccount: true, cameByAt: null },
  items,
});

export const mails: readonly MailSpecimen[] = [
  {
    name: digestMail.name,
    write: ({ locale, brand: { name, colour } }) => {
      const { subject, html, text } = writer.write(letter(locale), { name, colour, origin: 'https://mines.example.org', locale: 'fr', rhythm: { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris' } });
      return { subject, html, text };
    },
  },
];
