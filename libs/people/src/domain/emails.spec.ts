import { describe, expect, it } from '@jest/globals';
import { parseEmails } from './emails';

describe('a cell of e-mail addresses', () => {
  it.each([
    [' ELODIE.F@LAPOSTE.EXAMPLE ', ['elodie.f@laposte.example']],
    ['a@x.example; b@y.example', ['a@x.example', 'b@y.example']],
    ['a@x.example,b@y.example', ['a@x.example', 'b@y.example']],
    ['a@x.example / b@y.example', ['a@x.example', 'b@y.example']],
    ['a@x.example/b@y.example', ['a@x.example', 'b@y.example']],
    ['a@x.example ou b@y.example', ['a@x.example', 'b@y.example']],
    ['a@x.example b@y.example', ['a@x.example', 'b@y.example']],
    ['a@x.example\nb@y.example', ['a@x.example', 'b@y.example']],
    ['Claire Dupont <claire@x.example>', ['claire@x.example']],
    ['mailto:claire@x.example', ['claire@x.example']],
    ['a@x.example; A@X.example', ['a@x.example']],
    ['a@x.example.', ['a@x.example']],
  ])('%j holds %j', (text, addresses) => expect(parseEmails(text)).toEqual({ addresses, faulty: [] }));

  it.each(['marie@@orange.example', 'jean.dupont(at)gmail', 'x@', 'pas de mail'])('%s is set aside', (text) =>
    expect(parseEmails(text)).toEqual({ addresses: [], faulty: [text] }));

  it('keeps the good one of a good and a faulty one', () => {
    expect(parseEmails('a@x.example; b@')).toEqual({ addresses: ['a@x.example'], faulty: ['b@'] });
  });

  it.each(['', '  ', '-', '–'])('%j says nothing', (text) => expect(parseEmails(text)).toEqual({ addresses: [], faulty: [] }));
});
