/**
 * Measures what texts of many kinds cost beside prose of the same size, and how it grows: `npm run cost` all kinds, `npm run cost
 * -- base64 table` those with these words in their names. Prints a table; the exit code is 1 where a kind is over its bound.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bundleTool } from '../bench/bundle.js';
import { isWithin, tableOf, type Cost } from '../cost/table.js';

async function main(args: readonly string[]): Promise<void> {
  const script = await bundleTool('cost');
  const child = spawn(process.execPath, ['--expose-gc', '--single-threaded-gc', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const costs: Cost[] = [];
  for await (const line of createInterface(child.stdout)) {
    const cost = JSON.parse(line) as Cost;
    costs.push(cost);
    process.stderr.write(`${tableOf([cost]).split('\n').at(-1)!}\n`);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`The measurement ended with code ${code ?? 'none'}.`);
  console.log(`\n${tableOf(costs)}\n`);
  const over = costs.filter(cost => !isWithin(cost));
  console.log(`${costs.length} kinds, ${over.length} over the bound.`);
  process.exitCode = over.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
