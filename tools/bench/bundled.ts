/** Runs a benchmark as it would be shipped: bundled, in a process of its own, with nothing else on its thread. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from '../vscode-host/paths.js';
import type { Figure } from './results.js';

/** Bundles `tools/bench/NAME.ts`, runs it, and gives the figures that it prints; throws where it fails. */
export async function runBundled(name: string): Promise<Figure[]> {
  const outfile = join(ROOT, '.cache', `${name}.cjs`);
  await build({
    entryPoints: [join(ROOT, 'tools', 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    define: { 'import.meta.url': JSON.stringify(`file://${join(ROOT, 'tools', 'bench', `${name}.ts`)}`) },
  });
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', outfile], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Figure[];
}
