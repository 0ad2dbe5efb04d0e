/** Runs benchmarks as what they measure is shipped: bundled, in a process of their own, with nothing else on its thread. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from '../vscode-host/paths.js';
import type { Figure } from './results.js';

/** Gives the figures of the benchmarks that `main.ts` runs for these arguments; throws where it fails. */
export async function runBundled(...benchmarks: readonly string[]): Promise<Figure[]> {
  const source = join(ROOT, 'tools', 'bench', 'main.ts');
  const outfile = join(ROOT, '.cache', 'bench.cjs');
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
  });
  const options = { maxBuffer: 1 << 24 };
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', outfile, ...benchmarks], options);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Figure[];
}
