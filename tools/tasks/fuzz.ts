/**
 * Tries random texts, edits, corpora, corrections, segments of the cache and messages: `npm run fuzz -- --minutes 5 --seed 7`, with
 * names such as `texts edits` those alone. The first input of a kind that fails is made small and printed with its seed; the kind is
 * left then. `--runs 20` says how many inputs a round has. The exit code is 1 where something was found.
 */
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../src/core/reading/knowledge.js';
import { readModel } from '../bench/model.js';
import { round } from '../fuzz/fuzz.js';
import { allKinds } from '../fuzz/kinds/all.js';

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, runs: { type: 'string' } },
  });
  const minutes = numberOf('minutes', values.minutes, 1);
  const first = numberOf('seed', values.seed, Date.now() % 1_000_000);
  const runs = numberOf('runs', values.runs, 20);
  const all = allKinds(loadKnowledge(readModel()));
  const unknown = positionals.filter(name => !all.some(kind => kind.name === name));
  if (unknown.length > 0)
    throw new Error(`There is no kind ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}.`);
  const kinds = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const counts = new Map(kinds.map(({ name }) => [name, 0]));
  const findings: string[] = [];
  const end = Date.now() + minutes * 60_000;
  console.log(`Seed ${first}, ${minutes} minutes: ${[...counts.keys()].join(', ')}.`);
  for (let seed = first; Date.now() < end && kinds.length > 0; seed++)
    for (const kind of [...kinds]) {
      const { runs: count, finding } = await round(kind, seed, runs);
      counts.set(kind.name, counts.get(kind.name)! + count);
      if (finding === undefined) continue;
      findings.push(finding);
      console.log(`\nFound: ${finding}\n`);
      kinds.splice(kinds.indexOf(kind), 1);
    }
  const told = [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
  console.log(`${told}: ${findings.length} found.`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}

function numberOf(name: string, value: string | undefined, otherwise: number): number {
  const number = value === undefined ? otherwise : Number(value);
  if (!(number > 0)) throw new Error(`--${name} is to be a number above 0, not ${value ?? ''}.`);
  return number;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
