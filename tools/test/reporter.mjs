// Beside Jest's own reporter: writes the outcome of one run to the file of CORDEE_TEST_OUTCOME, for the closing lines.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../root.mjs';

/** @typedef {{ passed: number, failed: string[], skipped: string[] }} Outcome names of tests: file › describe › it */

export default class OutcomeReporter {
  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const file = process.env.CORDEE_TEST_OUTCOME;
    if (file) writeFileSync(file, JSON.stringify(outcomeOf(results)));
  }
}

/** @param {import('@jest/reporters').AggregatedResult} results @returns {Outcome} */
function outcomeOf(results) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: [], skipped: [] };
  for (const suite of results.testResults) {
    const path = relative(root, suite.testFilePath);
    // A file that cannot even be loaded has no tests to count, and must not look like success.
    if (suite.testExecError || (suite.failureMessage && suite.testResults.length === 0)) outcome.failed.push(`${path} (did not run)`);
    for (const test of suite.testResults) {
      const name = [path, ...test.ancestorTitles, test.title].join(' › ');
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') outcome.failed.push(name);
      else outcome.skipped.push(name);
    }
  }
  return outcome;
}
