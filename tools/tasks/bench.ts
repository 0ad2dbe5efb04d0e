/**
 * Measures the index: `npm run bench` corpora of 100, 1,000 and 10,000 documents and two large documents, `npm run bench -- 100
 * 1000` those sizes alone, `npm run bench -- large` the large documents alone, `npm run bench -- recognition` recognition alone,
 * `npm run bench -- lists` what each key in a long list takes, `npm run bench -- lists ../other/dist/worker.js` the same beside another build,
 * `npm run bench -- --host 10000` a folder of so many documents in the extension host of a real VS Code. Prints a table, and
 * writes `.cache/bench.json`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { measureInHost } from '../bench/in-host.js';
import { runBundled } from '../bench/bundled.js';
import { tableOf, type Figure } from '../bench/results.js';
import { ROOT } from '../vscode-host/paths.js';
import { build } from './build.js';

async function main(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter(size => size > 0);
  const inHost = args.includes('--host');
  const all = args.length === 0;
  await build();
  const figures: Figure[] = [];
  if (inHost) for (const size of sizes.length > 0 ? sizes : [10_000]) figures.push(...(await measureInHost(size)));
  else if (all || sizes.length > 0)
    figures.push(...(await runBundled(...(all ? [100, 1000, 10_000] : sizes).map(String))));
  if (all || args.includes('recognition')) figures.push(...(await runBundled('recognition')));
  if (all || args.includes('large')) figures.push(...(await runBundled('large')));
  if (args.includes('lists')) {
    const other = args.find(arg => arg.endsWith('.js'));
    figures.push(...(await runBundled('lists', ...(other === undefined ? [] : [resolve(other)]))));
  }
  console.log(`\n${tableOf(figures)}\n`);
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const name = join(ROOT, '.cache', 'bench.json');
  await writeFile(name, JSON.stringify({ date: new Date().toISOString(), machine, figures }, undefined, 2));
  console.log(`Written to ${name}.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error : String(error));
  process.exitCode = 2;
});
