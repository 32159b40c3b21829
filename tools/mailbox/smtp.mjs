import { SMTPServer } from 'smtp-server';

const LARGEST_MAIL = 25 * 1024 * 1024;

/**
 * Takes any mail to anybody, on a free port of this machine. A mail is acknowledged once it is on disk.
 * @param {import('./store.mjs').Store} store
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startSmtp(store) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: LARGEST_MAIL,
    disableReverseLookup: true,
    onData(stream, session, done) {
      receive(stream)
        .then((raw) => store.add(raw, session.envelope.rcptTo.map(({ address }) => address)))
        .then(() => done(), done);
    },
  });
  server.on('error', () => {}); // a client that goes away in the middle of a mail is no reason to end
  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** @param {import('smtp-server').SMTPServerDataStream} stream */
async function receive(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  if (stream.sizeExceeded) throw Object.assign(new Error('This mail is too large'), { responseCode: 552 });
  return Buffer.concat(chunks);
}
