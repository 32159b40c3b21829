import { describe, expect, it } from '@jest/globals';
import { sniff } from './sniff';
import { contentDisposition, safeName } from './stored-file';

const kindOf = (bytes: Buffer): string | null => sniff(bytes, bytes)?.mediaType ?? null;
const text = (content: string): Buffer => Buffer.from(content);

describe('what a file is', () => {
  it.each([
    ['commas', text('nom,prénom\nFontaine,Claire\n'), 'text/csv'],
    ['semicolons in Windows-1252', Buffer.from('nom;pr\xe9nom\nFontaine;Claire\n', 'latin1'), 'text/csv'],
    ['tabs', text('nom\tprénom\tannée\nFontaine\tClaire\t2011\n'), 'text/tab-separated-values'],
    ['UTF-8 with a mark', text('\ufeffnom,prénom\n'), 'text/csv'],
    ['UTF-16 with a mark', Buffer.from('\ufeffnom\tprénom\n', 'utf16le'), 'text/tab-separated-values'],
    ['UTF-16 without a mark', Buffer.from('nom;année\nFontaine;2011\n', 'utf16le'), 'text/csv'],
    ['big-endian UTF-16', Buffer.from('\ufeffnom;année\n', 'utf16le').swap16(), 'text/csv'],
  ])('a table with %s', (_name, bytes, mediaType) => expect(kindOf(bytes)).toBe(mediaType));

  it.each([
    ['an SVG drawing', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['an SVG behind a declaration', text('\ufeff  <?xml version="1.0"?><svg/>')],
    ['a page', text('<!doctype html><p>')],
    ['an archive that is no workbook', text('PK\x03\x04 word/document.xml')],
    ['a workbook with macros', text('PK\x03\x04 xl/workbook.xml xl/vbaProject.bin')],
    ['a program', Buffer.from('7f454c460201010000000000', 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['only blanks', text(' \n\t')],
  ])('not %s', (_name, bytes) => expect(kindOf(bytes)).toBeNull());

  it('a workbook, a PDF, images by their first bytes', () => {
    expect(kindOf(text('PK\x03\x04 xl/workbook.xml'))).toContain('spreadsheetml');
    expect(kindOf(text('%PDF-1.7'))).toBe('application/pdf');
    expect(kindOf(Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('image/png');
    expect(kindOf(Buffer.from('ffd8ffe000', 'hex'))).toBe('image/jpeg');
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\listes\\anciens 2026.xlsx', 'anciens 2026.xlsx'],
    ['.htaccess', 'htaccess'],
    ['a\r\nSet-Cookie: x.csv', 'aSet-Cookie x.csv'],
    ['\u202Egpj.csv', 'gpj.csv'],
    ['', 'document'],
  ])('%j becomes %j', (given, kept) => expect(safeName(given)).toBe(kept));

  it('keeps its ending when it is cut', () => {
    expect(safeName(`${'é'.repeat(300)}.xlsx`)).toHaveLength(120);
    expect(safeName(`${'é'.repeat(300)}.xlsx`)).toMatch(/é\.xlsx$/);
  });

  it('travels in its own letters and in plain ones', () => {
    expect(contentDisposition('Liste "été".csv')).toBe(`attachment; filename="Liste _ete_.csv"; filename*=UTF-8''Liste%20%22%C3%A9t%C3%A9%22.csv`);
    expect(contentDisposition("l'été.csv")).toContain("filename*=UTF-8''l%27%C3%A9t%C3%A9.csv");
  });
});
