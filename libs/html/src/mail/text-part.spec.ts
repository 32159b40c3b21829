import { describe, expect, test } from '@jest/globals';
import { textPart } from './text-part';

describe('the text part', () => {
  test('keeps words and addresses, drops what is only for the eye', () => {
    const html = '<!doctype html><html><head><title>No</title><style>p{}</style></head><body><div data-html-only=""><div>No</div></div><h1>Bonjour &amp; merci</h1><p>Un&nbsp;<br/>Deux</p><ul><li>A</li><li><a href="https://x/?a=1&amp;b=2">B</a></li></ul><a href="https://y">https://y</a></body></html>';
    expect(textPart(html)).toBe('Bonjour & merci\n\nUn&nbsp;\nDeux\n\n- A\n- B\nhttps://x/?a=1&b=2\n\nhttps://y\n');
  });
});
