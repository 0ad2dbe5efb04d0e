/**
 * Evaluates resolution within documents:
 *   tsx tools/evaluate/resolution.ts FILE.jsonl… [--own] [--tuning] [--errors]
 * on the mentions of the gold, or with --own on those that the project finds; on the held-out documents, or with --tuning on
 * the others. --errors lists the pairs of names that were wrongly put together (+) or not (-).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../../src/core/reading/knowledge.js';
import { read } from '../../src/core/text/read.js';
import { resolveDocument } from '../../src/core/resolve/document.js';
import type { Mention } from '../../src/core/types.js';
import { comparePairs, emptyTally, figures, type Named, type Tally } from './alias-pairs.js';
import { isHeldOut } from './split.js';

interface Gold {
  readonly id: string;
  readonly genre?: string;
  readonly text: string;
  readonly mentions: readonly (Named & { readonly text: string })[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { own: { type: 'boolean' }, tuning: { type: 'boolean' }, errors: { type: 'boolean' } },
});
const model = new URL('../../model/', import.meta.url);
const knowledge = loadKnowledge(
  Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(new URL(name, model))])),
);

/** The gold's mentions as recognition would give them. */
function goldMentions({ text, mentions }: Gold, { world }: Knowledge): Mention[] {
  const found: Mention[] = [];
  let last = 0;
  for (const { start, end, kind, text: words } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (start < last) continue;
    const base = { start, end, confidence: 1 };
    if (kind === 'location') {
      const country = world.countriesNamed(text.slice(start, end)).length > 0;
      found.push({ ...base, kind: country ? 'country' : 'place', form: 'name' });
    } else if (kind === 'person' || kind === 'organisation') found.push({ ...base, kind, form: 'name' });
    else if (world.countriesOfDemonym(words).length > 0) found.push({ ...base, kind: 'country', form: 'demonym' });
    else continue;
    last = end;
  }
  return found;
}

const groups = new Map<string, { aliases: Tally; all: Tally; documents: number }>();
const add = (to: Tally, from: Tally): void => {
  to.hit += from.hit;
  to.extra += from.extra;
  to.missed += from.missed;
};
let milliseconds = 0;
let characters = 0;
for (const file of positionals) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const gold = JSON.parse(line) as Gold;
    if (isHeldOut(gold.id) === (values.tuning ?? false)) continue;
    const text = read(gold.text);
    const mentions = values.own ? knowledge.recogniser.recognise(text) : goldMentions(gold, knowledge);
    const started = performance.now();
    const resolved = resolveDocument(text, mentions, knowledge.world);
    milliseconds += performance.now() - started;
    characters += gold.text.length;
    const { aliases, all, extra, missed } = comparePairs(gold.text, gold.mentions, resolved.mentions);
    for (const name of ['all', gold.genre ?? 'other']) {
      const group = groups.get(name) ?? { aliases: emptyTally(), all: emptyTally(), documents: 0 };
      groups.set(name, group);
      add(group.aliases, aliases);
      add(group.all, all);
      group.documents++;
    }
    if (values.errors) listErrors(gold, extra, missed);
  }
}

function listErrors({ id, text }: Gold, extra: readonly string[], missed: readonly string[]): void {
  const words = (pair: string): string =>
    pair
      .split('|')
      .map(span => text.slice(...(span.split(':').map(Number) as [number, number])).replace(/\s+/g, ' '))
      .sort()
      .join(' = ');
  for (const [sign, pairs] of [
    ['+', extra],
    ['-', missed],
  ] as const) {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(words(pair), (counts.get(words(pair)) ?? 0) + 1);
    for (const [names, count] of [...counts].sort(([, a], [, b]) => b - a))
      console.log(`${id}  ${sign}${count}  ${names}`);
  }
}

for (const [name, { aliases, all, documents }] of groups)
  for (const [what, tally] of [
    ['aliases', aliases],
    ['aliasesAll', all],
  ] as const) {
    const { precision, recall, f1 } = figures(tally);
    const shown = [precision, recall, f1].map(figure => figure.toFixed(1).padStart(5));
    const counts = `${documents} documents, ${tally.hit + tally.missed} pairs`;
    console.log(
      `${name.padEnd(10)} ${what.padEnd(10)} precision ${shown[0]!}  recall ${shown[1]!}  F1 ${shown[2]!}   (${counts})`,
    );
  }
console.log(`resolution took ${((1000 * milliseconds) / characters).toFixed(3)} ms for 1,000 characters`);
