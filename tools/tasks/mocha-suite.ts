/** Runs mocha in a process of its own and brings back what it counted. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runGuarded } from '../vscode-host/guarded.js';
import { temporaryFolder } from '../vscode-host/temporary.js';
import type { Outcome } from '../vscode-host/test-events.js';

const MOCHA = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js');

/** Runs the tests that a mocha configuration file names. Throws where mocha did not come to its end within `timeout` milliseconds. */
export async function runMocha(config: string, style: 'Dot' | 'Spec', timeout: number): Promise<Outcome> {
  const folder = await temporaryFolder('counts');
  const counts = join(folder.path, 'counts.json');
  try {
    const args = [MOCHA, '--config', config, '--reporter', 'tools/tasks/counting-reporter.mjs'];
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
