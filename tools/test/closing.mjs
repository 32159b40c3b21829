/** @typedef {import('./reporter.mjs').Outcome} Outcome */

/** @param {Outcome[]} outcomes @returns {Outcome} */
export const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.flatMap(({ failed }) => failed),
  skipped: outcomes.flatMap(({ skipped }) => skipped),
});

/**
 * The last lines of a test run: what failed and what was skipped by name, why, and the counts alone on the last line.
 * @param {Outcome} outcome
 * @param {string[]} reasons why something could not run on this machine
 */
export function closingLines({ passed, failed, skipped }, reasons) {
  const list = (/** @type {string} */ title, /** @type {string[]} */ names) => (names.length ? ['', title, ...names.map((name) => `  - ${name}`)] : []);
  return [
    ...list('Failed', failed),
    ...list('Skipped', skipped),
    ...(skipped.length ? list('Why', reasons) : []),
    '',
    `Tests: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ].join('\n');
}
