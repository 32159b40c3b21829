// What the commands say while they work: one line per step, with a sign of life on a terminal and the time it took.
const terminal = process.stdout.isTTY;

/**
 * Runs one step and tells how it goes.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T> | T} work may call note() to say where it is
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  let detail = '';
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const show = () => process.stdout.write(`\r\x1b[K  … ${title} ${detail} ${seconds()}`);
  const timer = terminal ? setInterval(show, 200) : undefined;
  if (!terminal) console.log(`  … ${title}`);
  try {
    const result = await work((text) => {
      if (!terminal && text !== detail) console.log(`    ${text}`);
      detail = text;
    });
    finish('✓');
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  }

  /** @param {string} sign */
  function finish(sign) {
    clearInterval(timer);
    console.log(`${terminal ? '\r\x1b[K' : ''}  ${sign} ${title} (${seconds()})`);
  }
}

/** A failure that a person can act on: printed as it is, without a stack. */
export class Advice extends Error {
  /** @param {string} problem @param {string} whatToDo */
  constructor(problem, whatToDo) {
    super(`${problem}\n  ${whatToDo}`);
  }
}

/**
 * The last words of a command that failed.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Advice) return `\n✗ ${error.message}`;
  return `\n✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
