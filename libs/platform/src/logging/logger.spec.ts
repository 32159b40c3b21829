import { expect, test } from '@jest/globals';
import { briefError, redactUrl } from './logger';

test.each([
  ['/connexion/lien/s3cret', '/connexion/lien/[redacted]'],
  ['/passerelle/s3cret?x=1', '/passerelle/[redacted]?x=1'],
  ['/preferences/s3cret/', '/preferences/[redacted]/'],
  ['/desabonnement/s3cret', '/desabonnement/[redacted]'],
  ['/renouveler/s3cret', '/renouveler/[redacted]'],
  ['/reponse/s3cret', '/reponse/[redacted]'],
  ['/nouvelles/s3cret', '/nouvelles/[redacted]'],
  ['/mise-en-relation/s3cret', '/mise-en-relation/[redacted]'],
  ['/disponibilite/s3cret?reponse=pause', '/disponibilite/[redacted]?reponse=pause'],
  ['/agenda/abonnement/s3cret.ics', '/agenda/abonnement/[redacted]'],
  ['/x?token=s3cret&page=2', '/x?token=[redacted]&page=2'],
  ['/reseau?search=a', '/reseau?search=a'],
])('a log keeps no token of %s', (url, kept) => {
  expect(redactUrl(url)).toBe(kept);
});

test('a log keeps what helps to find a fault, not what people wrote', () => {
  const error = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'person_pkey', detail: 'Key (email)=(ada@example.org) exists', parameters: ['ada@example.org'] });
  expect(briefError(error)).toMatchObject({ type: 'Error', message: 'duplicate key', code: '23505', constraint: 'person_pkey' });
  expect(JSON.stringify(briefError(error))).not.toContain('ada@');
});
