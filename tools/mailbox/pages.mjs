import { createHash } from 'node:crypto';

/** @typedef {import('./words.mjs').Words} Words */
/** @typedef {import('./store.mjs').Mail} Mail */

const STYLE = `
:root{color-scheme:light dark;--ink:#14171c;--soft:#565d66;--line:#d9dde3;--raised:#f6f7f9;--paper:#fff;--link:#0b4f8a}
@media(prefers-color-scheme:dark){:root{--ink:#eceff3;--soft:#a6adb8;--line:#343a43;--raised:#1e2126;--paper:#15171b;--link:#8cc3f5}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .25rem;overflow-wrap:anywhere}
p{margin:0 0 1rem}.soft{color:var(--soft)}a{color:var(--link)}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1rem 0}
label{display:block;font-size:.9375rem}
input,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:8px;min-height:44px;padding:.25rem .75rem}
ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
li{border-bottom:1px solid var(--line)}
li a{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.75rem .5rem;text-decoration:none;color:inherit}
li a:hover{background:var(--raised)}li strong{overflow-wrap:anywhere}li span{color:var(--soft);font-size:.9375rem;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:1rem 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:70vh;border:1px solid var(--line);border-radius:12px;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--raised);border-radius:12px;padding:1rem;margin:.5rem 0}
summary{min-height:44px;display:flex;align-items:center;cursor:pointer;text-decoration:underline}
`;

/** The list looks for news itself; without scripts it is reloaded by hand. */
const WATCH = `
const newest = document.body.dataset.newest, query = new URLSearchParams(location.search);
if (!query.has('before')) setInterval(async () => {
  const [mail] = await fetch('/api/messages?limit=1&to=' + encodeURIComponent(query.get('to') || '')).then((r) => r.json()).catch(() => []);
  if (mail && mail.id !== newest && !(document.activeElement instanceof HTMLInputElement)) location.reload();
}, 2000);
`;

/** @param {string} source */
const hashOf = (source) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Allows these pages their own style and script, and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(WATCH)}; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * @param {Words} words
 * @param {import('./store.mjs').Store} store
 * @param {URLSearchParams} query to: a piece of an address; before: the last id of the page before
 * @param {number} size
 */
export async function listPage(words, store, query, size) {
  const to = query.get('to')?.trim() ?? '';
  const before = query.get('before') ?? '';
  const mails = await choose(store, to.toLowerCase(), before, size + 1);
  const shown = mails.slice(0, size);
  const link = (/** @type {Record<string, string>} */ more) => `/?${new URLSearchParams({ ...(to && { to }), ...more })}`;
  const older = mails.length > size ? `<a href="${escape(link({ before: shown.at(-1)?.id ?? '' }))}">${words.older}</a>` : '';
  const newer = before ? `<a href="${escape(link({}))}">${words.newest}</a>` : '';
  return layout(words, words.title, {
    newest: mails[0]?.id ?? '',
    body: `<h1>${words.title}</h1><p class="soft">${words.explain}</p>
      <form><div><label for="to">${words.search}</label><input id="to" name="to" value="${escape(to)}" autocomplete="off"></div><button>${words.show}</button>${to ? `<a href="/">${words.all}</a>` : ''}</form>
      ${shown.length ? `<ol>${shown.map((mail) => row(words, mail)).join('')}</ol>` : `<p>${to ? words.noMatch : words.empty}</p>`}
      <p>${[newer, older].filter(Boolean).join(' · ')}</p><script>${WATCH}</script>`,
  });
}

/** @param {import('./store.mjs').Store} store @param {string} to @param {string} before @param {number} limit */
async function choose(store, to, before, limit) {
  /** @type {Mail[]} */
  const chosen = [];
  for (const id of store.ids()) {
    if (chosen.length === limit) break;
    if (before && id >= before) continue;
    const mail = await store.read(id);
    if (mail && (!to || mail.to.some((address) => address.toLowerCase().includes(to)))) chosen.push(mail);
  }
  return chosen;
}

/** @param {Words} words @param {Mail} mail */
const row = (words, mail) =>
  `<li><a href="/message/${mail.id}"><strong>${escape(mail.subject || words.noSubject)}</strong><span>${moment(words, mail)}</span><span>${words.to} ${escape(mail.to.join(', '))}</span></a></li>`;

/** @param {Words} words @param {Mail} mail @param {string} sandbox */
export function mailPage(words, mail, sandbox) {
  const subject = mail.subject || words.noSubject;
  const fields = [[words.from, escape(mail.from)], [words.to, escape(mail.to.join(', '))], [words.date, moment(words, mail)]];
  const lines = Object.entries(mail.headers).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`));
  return layout(words, subject, {
    body: `<p><a href="/">${words.back}</a></p><h1>${escape(subject)}</h1>
      <dl>${fields.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
      ${mail.html ? `<iframe sandbox="${sandbox}" src="/message/${mail.id}/html" title="${words.html}"></iframe>` : ''}
      <details${mail.html ? '' : ' open'}><summary>${words.text}</summary><pre tabindex="0">${escape(mail.text)}</pre></details>
      <details><summary>${words.headers}</summary><pre tabindex="0">${escape(lines.join('\n'))}</pre></details>
      <p><a href="/message/${mail.id}/raw">${words.raw}</a></p>`,
  });
}

/** @param {Words} words */
export const notFoundPage = (words) => layout(words, words.missing, { body: `<h1>${words.missing}</h1><p><a href="/">${words.back}</a></p>` });

/** @param {Words} words @param {string} title @param {{ body: string, newest?: string }} parts */
const layout = (words, title, { body, newest = '' }) =>
  `<!doctype html><html lang="${words.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style><body data-newest="${newest}"><main>${body}</main></body></html>`;

/** @param {Words} words @param {Mail} mail */
const moment = (words, mail) => `<time datetime="${mail.date}">${new Intl.DateTimeFormat(words.lang, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(mail.date))}</time>`;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
