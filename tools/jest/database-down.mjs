/** After the tests: stops the server that database.mjs started, and no other. */
export default function tearDown() {
  globalThis.stopTestServer?.();
}
