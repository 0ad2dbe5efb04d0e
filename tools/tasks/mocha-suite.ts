/** Runs mocha in a process of its own and brings back what it counted. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runGuarded } from '../vscode-host/guarded.js';
import { temporaryFolder } from '../vscode-host/temporary.js';
import type { Outcome } from '../vscode-host/test-events.js';

/** Where more tests fail than this, nothing is tried again: it was no chance. */
const MOST = 5;

const MOCHA = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js');

/**
 * Runs the tests that a mocha configuration file names.
 * @param more further options of mocha's command line
 * @throws {Error} where mocha did not come to its end within `timeout` milliseconds.
 */
export async function runMocha(
  config: string,
  style: 'Dot' | 'Spec',
  timeout: number,
  more: readonly string[] = [],
): Promise<Outcome> {
  const folder = await temporaryFolder('counts');
  const counts = join(folder.path, 'counts.json');
  try {
    const args = [MOCHA, '--config', config, '--reporter', 'tools/tasks/counting-reporter.mjs', ...more];
    const code = await runGuarded(process.execPath, args, timeout, {
      env: { COUNTING_FILE: counts, COUNTING_STYLE: style },
    });
    const outcome = JSON.parse(await readFile(counts, 'utf8')) as Outcome;
    if (code !== 0 && outcome.failed === 0) throw new Error(`mocha ended with code ${code}, though no test failed.`);
    return outcome;
  } finally {
    await folder.remove();
  }
}

/**
 * Runs tests likewise; the outermost groups in which some failed are run once more, each by itself and from its beginning. What they came to then
 * counts, and what had failed before is told as tried again.
 */
export async function runMochaTwice(config: string, style: 'Dot' | 'Spec', timeout: number): Promise<Outcome> {
  const first = await runMocha(config, style, timeout);
  const groups = Object.entries(first.groups ?? {});
  const failed = groups.filter(([, outcome]) => outcome.failed > 0).map(([title]) => title);
  if (failed.length === 0 || first.failed > MOST) return first;
  console.log(`\n${first.failed} failed; once more, by themselves: ${failed.join(', ')}`);
  const chosen = `^(?:${failed.map(escape).join('|')}) `;
  const second = await runMocha(config, style, timeout, ['--jobs', '1', '--grep', chosen]);
  const passedElsewhere = groups.reduce((sum, [, { passed, failed }]) => sum + (failed === 0 ? passed : 0), 0);
  return {
    ...second,
    passed: passedElsewhere + second.passed,
    retried: [...(first.retried ?? []), ...first.failures, ...(second.retried ?? [])],
  };
}

const escape = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
