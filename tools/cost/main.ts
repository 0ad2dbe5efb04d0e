/** Measures kinds of text by themselves, those named on the command line or all, and prints a line of JSON for each. */
import { analyse } from '../../src/core/reading/analyse.js';
import { loadKnowledge } from '../../src/core/reading/knowledge.js';
import { readModel } from '../bench/model.js';
import { PROSE, TEXTS } from './kinds.js';
import { SIZES, type Cost } from './table.js';

/** How many texts of a kind and size are read: the least of these times counts. */
const RUNS = { least: 3, leastOfLong: 2, most: 64, enough: 300 }; // enough: milliseconds
/** A text that takes so many times what prose takes is not read at the next size. */
const HOPELESS = 12;

const knowledge = loadKnowledge(readModel());

/** Readings of a kind before it is measured, as of prose: what is measured is the work, not how soon the engine compiles for it. */
const WARMING = 3;

/** Milliseconds of the processor for one reading of a text that has not been read before, the machine's other work not counted. */
function timeOf(make: (seed: number, length: number) => string, length: number): number {
  let best = Infinity;
  let spent = 0;
  const least = length < 1_000_000 ? RUNS.least : RUNS.leastOfLong;
  for (let run = 0; run < least || (run < RUNS.most && spent < RUNS.enough); run++) {
    const text = make(length + run, length);
    globalThis.gc?.();
    const before = process.cpuUsage();
    analyse(text, knowledge);
    const { user, system } = process.cpuUsage(before);
    const time = (user + system) / 1000;
    spent += time;
    best = Math.min(best, time);
  }
  return best;
}

function main(names: readonly string[]): void {
  const prose = TEXTS.get(PROSE)!;
  for (let warm = 0; warm < 10; warm++) analyse(prose(warm, 100_000), knowledge);
  const reference = SIZES.map(size => timeOf(prose, size));
  for (const [name, make] of TEXTS) {
    if (names.length > 0 && name !== PROSE && !names.some(part => name.includes(part))) continue;
    const times: number[] = [];
    for (let warm = 0; warm < WARMING; warm++) analyse(make(warm, 100_000), knowledge);
    for (const [i, size] of SIZES.entries()) {
      times.push(name === PROSE ? reference[i]! : timeOf(make, size));
      if (times[i]! > HOPELESS * reference[i]!) break;
    }
    const cost: Cost = { name, times, timesProse: times.map((time, i) => time / reference[i]!) };
    console.log(JSON.stringify(cost));
  }
}

main(process.argv.slice(2));
