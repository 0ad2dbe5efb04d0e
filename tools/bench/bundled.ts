/** Runs benchmarks as what they measure is shipped: bundled, in a process of their own, with nothing else on its thread. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleTool } from './bundle.js';
import type { Figure } from './results.js';

/** Gives the figures of the benchmarks that `main.ts` runs for these arguments; throws where it fails. */
export async function runBundled(...benchmarks: readonly string[]): Promise<Figure[]> {
  const script = await bundleTool('bench');
  const options = { maxBuffer: 1 << 24 };
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, ...benchmarks], options);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Figure[];
}
