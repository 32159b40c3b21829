import { createServer } from 'node:http';
import { listPage, mailPage, notFoundPage, PAGE_POLICY } from './pages.mjs';
import { wordsFor } from './words.mjs';

/** Names that mean this machine. Any other comes from a page that lured the browser here (DNS rebinding). */
const OUR_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const PAGE_SIZE = 50;

/** A mail may hold anything: no script, no form, no request but to this machine; its links open in a new tab. */
const MAIL_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';
const MAIL_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data: http://localhost:* http://*.localhost:*; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox ${MAIL_SANDBOX}`;

/**
 * @param {import('./store.mjs').Store} store
 * @param {number} port 0: a free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startWeb(store, port) {
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error?.message ?? error));
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(undefined));
  });
  return { port: /** @type {import('node:net').AddressInfo} */ (server.address()).port, close: () => closeNow(server) };
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
const closeNow = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * @typedef {import('node:http').ServerResponse} Response
 * @param {import('./store.mjs').Store} store
 * @param {import('node:http').IncomingMessage} request
 * @param {Response} response
 */
async function answer(store, request, response) {
  if (!OUR_NAMES.test(request.headers.host ?? '')) return text(response, 403, 'Only on this machine: open http://localhost');
  if (request.method !== 'GET' && request.method !== 'HEAD') return text(response, 405, 'The mailbox is only read here');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const words = wordsFor(request.headers['accept-language']);
  if (url.pathname === '/api/messages') return sendMessages(store, url.searchParams, response);
  if (url.pathname === '/') return html(response, 200, await listPage(words, store, url.searchParams, PAGE_SIZE));
  const [, id, part] = /^\/message\/([\w-]+)(?:\/(html|raw))?$/.exec(url.pathname) ?? [];
  const mail = id ? await store.read(id) : null;
  if (!mail) return html(response, 404, notFoundPage(words));
  if (part === 'raw') return text(response, 200, mail.raw);
  if (part === 'html') return sendMailBody(mail, response);
  return html(response, 200, mailPage(words, mail, MAIL_SANDBOX));
}

/**
 * Every mail, newest first; `to` (a piece of the address) and `limit` narrow it down. Written mail by mail, because
 * thousands of them together would not fit in memory.
 * @param {import('./store.mjs').Store} store
 * @param {URLSearchParams} query
 * @param {Response} response
 */
async function sendMessages(store, query, response) {
  const to = query.get('to')?.toLowerCase();
  let left = Number(query.get('limit') ?? Infinity) || Infinity;
  response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  let separator = '[';
  for (const id of store.ids()) {
    if (left <= 0) break;
    const mail = await store.read(id);
    if (!mail || (to && !mail.to.some((address) => address.toLowerCase().includes(to)))) continue;
    left -= 1;
    if (!response.write(separator + JSON.stringify(mail))) await drained(response);
    if (response.destroyed) return;
    separator = ',';
  }
  response.end(separator === '[' ? '[]' : ']');
}

/** @param {Response} response @returns {Promise<void>} */
const drained = (response) =>
  new Promise((resolve) => {
    response.once('drain', resolve).once('close', resolve);
  });

/** No CORS header anywhere: pages of other sites must not read the mails. */
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' };

/** @param {Response} response @param {number} status @param {string} page */
function html(response, status, page) {
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY });
  response.end(page);
}

/** @param {import('./store.mjs').Mail} mail @param {Response} response */
function sendMailBody(mail, response) {
  response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': MAIL_POLICY });
  response.end(mail.html.replace(/<head[^>]*>|^/i, (head) => `${head}<base target="_blank">`));
}

/** @param {Response} response @param {number} status @param {string} body */
function text(response, status, body) {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
  response.end(body);
}
