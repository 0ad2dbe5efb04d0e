/**
 * `npm run train -- --data DIR`: runs `train.ts` bundled. Constants that one module takes from another are looked up anew each time
 * where modules are loaded one by one: learning took six times as long.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = fileURLToPath(new URL('../../.cache/train.cjs', import.meta.url));
void build({
  entryPoints: [fileURLToPath(new URL('./train.ts', import.meta.url))],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'error',
  plugins: [
    {
      name: 'each module knows where it stands',
      setup: ({ onLoad }) =>
        onLoad({ filter: /[\\/](?:tools|test)[\\/].*\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replaceAll(
            'import.meta.url',
            JSON.stringify(pathToFileURL(path).href),
          ),
          loader: 'ts',
        })),
    },
  ],
}).then(() => {
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
