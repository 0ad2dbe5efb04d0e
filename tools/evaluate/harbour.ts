/**
 * `npm run evaluate:harbour -- [--faults] [--write]`: how the example corpus is read: F1 of its names (exact span and kind), and how well
 * those that are found are grouped over all documents (B-cubed). `--faults` prints what was read otherwise than it was marked; `--write`
 * writes the documents of `examples/harbour` from those that are marked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { Corpus } from '../../src/core/corpus/corpus.js';
import { analyse } from '../../src/core/reading/analyse.js';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../../src/core/reading/knowledge.js';
import { Numbering } from '../../src/core/text/numbering.js';
import { loadHarbour } from '../../test/harbour/harbour.js';
import type { LayoutDocument } from '../../test/layouts/corpus.js';
import { bCubed, type BCubed, type GroupedMention } from './b-cubed.js';
import { scoreLayouts, type LayoutScore, type ReadNames } from './layouts.js';

export interface HarbourScore {
  readonly names: LayoutScore;
  readonly groups: BCubed;
  /** The same of each document by itself. */
  readonly alone: LayoutScore;
  /** What was put together or kept apart otherwise than it was marked, most mentions first. */
  readonly misgrouped: readonly string[];
}

/** Reads the documents as one corpus and scores names and groups. */
export function scoreHarbour(documents: readonly LayoutDocument[], knowledge: Knowledge): HarbourScore {
  const corpus = new Corpus();
  for (const { name, text } of documents) corpus.set(name, text, analyse(text, knowledge));
  const grouped: (GroupedMention & { readonly words: string })[] = [];
  for (const { name, text, mentions } of documents) {
    const given = new Map(
      corpus.mentionsIn(name).map(({ start, end, kind, entity }) => [`${start}-${end} ${kind}`, entity] as const),
    );
    for (const { start, end, kind, entity } of mentions) {
      const id = given.get(`${start}-${end} ${kind}`);
      if (id !== undefined) grouped.push({ given: id, gold: entity, words: text.slice(start, end) });
    }
  }
  return {
    names: scoreLayouts(documents, ({ name }) => readIn(corpus, name)),
    alone: scoreLayouts(documents, ({ text }) => analyse(text, knowledge)),
    groups: bCubed(grouped),
    misgrouped: misgroupings(grouped),
  };
}

/** A document as its corpus reads it. */
function readIn(corpus: Corpus, document: string): ReadNames {
  const ids = new Numbering<string>();
  const mentions = corpus.mentionsIn(document).map(mention => ({ ...mention, entity: ids.of(mention.entity) }));
  return { mentions, entities: ids.values.map(id => corpus.entity(id)!) };
}

/** Pairs of what was given and what was marked that are not each other's greatest part. */
function misgroupings(grouped: readonly (GroupedMention & { readonly words: string })[]): string[] {
  const parts = new Map<string, { readonly given: string; readonly gold: string; readonly words: string[] }>();
  for (const { given, gold, words } of grouped) {
    const part = parts.get(`${given}\n${gold}`) ?? { given, gold, words: [] };
    parts.set(`${given}\n${gold}`, part);
    part.words.push(words);
  }
  const all = [...parts.values()].sort((a, b) => b.words.length - a.words.length);
  return all
    .filter(
      part =>
        part !== all.find(({ given }) => given === part.given) || part !== all.find(({ gold }) => gold === part.gold),
    )
    .map(({ given, gold, words }) => `${words.length} of ${gold} in ${given}: ${[...new Set(words)].join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { faults: { type: 'boolean' }, write: { type: 'boolean' } } });
  const documents = loadHarbour();
  const root = new URL('../../', import.meta.url);
  if (values.write)
    for (const { name, text } of documents) writeFileSync(new URL(`examples/harbour/${name}.txt`, root), text);
  const knowledge = loadKnowledge(
    Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(new URL(`model/${name}`, root))])),
  );
  const { names, alone, groups, misgrouped } = scoreHarbour(documents, knowledge);
  if (values.faults) for (const fault of [...names.faults, ...misgrouped]) console.log(fault);
  console.log(`names   ${String(names.all)}`);
  console.log(`  each document by itself  ${String(alone.all)}`);
  console.log(
    `groups  P ${groups.precision.toFixed(1)}  R ${groups.recall.toFixed(1)}  F1 ${groups.f1.toFixed(1)}  (B-cubed, of the names that are found)`,
  );
}
