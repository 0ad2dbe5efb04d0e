/** Bundles a tool as what it measures is shipped: in one file, with nothing else on the thread that runs it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../vscode-host/paths.js';

/** Bundles `tools/NAME/main.ts`; gives the path of the script for Node. */
export async function bundleTool(name: string): Promise<string> {
  const source = join(ROOT, 'tools', name, 'main.ts');
  const outfile = join(ROOT, '.cache', `${name}.cjs`);
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
  return outfile;
}
