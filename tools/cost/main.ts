/** Measures kinds of text by themselves, those named on the command line or all, and prints a line of JSON for each. */
import { analyse } from '../../src/core/reading/analyse.js';
import { loadKnowledge } from '../../src/core/reading/knowledge.js';
import { readModel } from '../bench/model.js';
import { PROSE, TEXTS } from './kinds.js';
import { SIZES, type Cost } from './table.js';

/** How often texts of a kind and size are read: the least of these times counts. */
const RUNS = { least: 3, leastOfLong: 2, most: 24, enough: 1500 }; // enough: milliseconds
/** Shorter texts are read one after the other up to this length, in UTF-16 code units, so that what it takes to collect their garbage counts too. */
const TOGETHER = 300_000;
/** A text that takes so many times what prose takes is not read at the next size. */
const HOPELESS = 12;

const knowledge = loadKnowledge(readModel());

/** Readings of 100 kB before a kind is measured: what is measured is the work, not how soon the engine compiles for it. */
const WARMING = { most: 30, enough: 6000 }; // enough: milliseconds

type Make = (seed: number, length: number) => string;

/** Milliseconds of the processor that some work takes, the machine's other work not counted. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of the processor for one reading of a text that has not been read before. */
function timeOf(make: Make, length: number): number {
  let best = Infinity;
  let spent = 0;
  const count = Math.max(1, Math.floor(TOGETHER / length));
  const least = length < 1_000_000 ? RUNS.least : RUNS.leastOfLong;
  for (let run = 0; run < least || (run < RUNS.most && spent < RUNS.enough); run++) {
    const texts = Array.from({ length: count }, (_, i) => make(length + run * count + i, length));
    globalThis.gc?.();
    const time = processorTime(() => {
      for (const text of texts) analyse(text, knowledge);
    });
    spent += time;
    best = Math.min(best, time / count);
  }
  return best;
}

function warmUp(make: Make): void {
  let spent = 0;
  for (let seed = 0; seed < WARMING.most && spent < WARMING.enough; seed++)
    spent += processorTime(() => void analyse(make(seed, 100_000), knowledge));
}

function main(names: readonly string[]): void {
  const prose = TEXTS.get(PROSE)!;
  warmUp(prose);
  warmUp(prose); // what all others are held against, and much of what they need
  const reference = SIZES.map(size => timeOf(prose, size));
  for (const [name, make] of TEXTS) {
    if (names.length > 0 && name !== PROSE && !names.some(part => name.includes(part))) continue;
    const times: number[] = [];
    if (name !== PROSE) warmUp(make);
    for (const [i, size] of SIZES.entries()) {
      times.push(name === PROSE ? reference[i]! : timeOf(make, size));
      if (times[i]! > HOPELESS * reference[i]!) break;
    }
    const cost: Cost = { name, times, timesProse: times.map((time, i) => time / reference[i]!) };
    console.log(JSON.stringify(cost));
  }
}

main(process.argv.slice(2));
