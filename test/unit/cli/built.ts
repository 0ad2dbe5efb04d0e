/** The command as it is shipped, with the script that reads and the model beside it: threads and other processes run it. */
import { build } from 'esbuild';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
let built: Promise<string> | undefined;

/** The path of the command's script; made once, and removed when the tests end. */
export function builtCommand(): Promise<string> {
  return (built ??= make());
}

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-built-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'model'), join(folder, 'model'), 'junction');
  const outfile = join(folder, 'dist', 'cli.js');
  const common = { bundle: true, target: 'node20', logLevel: 'error' } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(root, 'src/cli/main.ts')],
      outfile,
      platform: 'node',
      format: 'cjs',
    }),
    build({
      ...common,
      entryPoints: [join(root, 'src/worker/worker.web.ts')],
      outfile: join(folder, 'dist/web/worker.js'),
      platform: 'browser',
      format: 'iife',
    }),
  ]);
  return outfile;
}
