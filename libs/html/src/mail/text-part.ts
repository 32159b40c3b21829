const TOKENS = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi;
const SILENT = new Set(['head', 'style', 'title', 'script']);
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'table', 'hr']);
const LINES = new Set(['div', 'tr', 'br']);
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };

/**
 * The text part of a mail, out of our own mail components' markup (marks of slots included).
 * What carries `data-html-only` stays out; a link is its words, then its address.
 */
export function textPart(html: string): string {
  let out = '';
  let silent: { tag: string; depth: number } | null = null;
  let link: { href: string; start: number } | null = null;
  for (const [, closing, name = '', attributes = '', text] of html.matchAll(TOKENS)) {
    const tag = name.toLowerCase();
    if (silent) {
      if (tag === silent.tag && !attributes.endsWith('/')) silent.depth += closing ? -1 : 1;
      if (silent.depth === 0) silent = null;
    } else if (text !== undefined) {
      out += decode(text).replace(/[ \t\n]+/g, ' ');
    } else if (!closing && (SILENT.has(tag) || attributes.includes('data-html-only'))) {
      silent = { tag, depth: 1 };
    } else if (tag === 'a') {
      if (!closing) link = { href: decode(/href="([^"]*)"/.exec(attributes)?.[1] ?? ''), start: out.length };
      else if (link) out += addressAfter(out.slice(link.start), link.href);
    } else {
      out += breakAt(tag, Boolean(closing));
    }
  }
  return tidyText(out);
}

/** No more than one empty line, no blank at the end of a line. Also applied once values are in. */
export function tidyText(text: string): string {
  return `${text.replace(/[ \t]+(?=\n)/g, '').replace(/\n +/g, '\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function addressAfter(words: string, href: string): string {
  return words.trim() === href || href === '' ? '' : `\n${href}\n`;
}

function breakAt(tag: string, closing: boolean): string {
  if (tag === 'li') return closing ? '' : '\n- ';
  if (PARAGRAPHS.has(tag)) return '\n\n';
  return LINES.has(tag) ? '\n' : '';
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity]!);
}
