import { expect, test } from '@jest/globals';
import { redactUrl } from './logger';

test.each([
  ['/connexion/lien/s3cret', '/connexion/lien/[redacted]'],
  ['/passerelle/s3cret?x=1', '/passerelle/[redacted]?x=1'],
  ['/preferences/s3cret/', '/preferences/[redacted]/'],
  ['/desabonnement/s3cret', '/desabonnement/[redacted]'],
  ['/x?token=s3cret&page=2', '/x?token=[redacted]&page=2'],
  ['/reseau?search=a', '/reseau?search=a'],
])('a log keeps no token of %s', (url, kept) => {
  expect(redactUrl(url)).toBe(kept);
});
