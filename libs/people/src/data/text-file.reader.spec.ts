import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { decode } from './text-file.reader';

const TEXT = 'Nom;Ville\r\nD’Aubigny;Châlons – Œuvre 12 €\r\n';

describe('the text of an uploaded file', () => {
  it.each(['windows-1252', 'utf-8', 'utf-16le', 'utf-16be'])('is read from %s, apostrophes and euro signs included', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding))).toEqual({ text: TEXT, encoding });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('is read from %s behind a byte order mark, which is no part of it', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding, { addBOM: true }))).toEqual({ text: TEXT, encoding });
  });
});
