/**
 * `npm run evaluate:layouts -- [tune|held]`: how names are read in the corpus of layouts: precision, recall and F1 by genre (exact span and
 * kind), how many quotations end without a final mark, and what stands at the top of each document's list and is no entity at all.
 */
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/core/reading/analyse.js';
import { loadKnowledge, MODEL_FILES } from '../../src/core/reading/knowledge.js';
import { loadLayouts, type LayoutDocument } from '../../test/layouts/corpus.js';
import type { Form, Kind, Span } from '../../src/core/types.js';
import { Tally } from './score.js';

/** So many entities stand at the top of a list. */
const TOP = 20;

/** A kind as it is scored: countries and places apart, as the corpus marks them. */
export interface LayoutScore {
  readonly all: Tally;
  readonly genres: ReadonlyMap<string, Tally>;
  /** Faults in words, where they were asked for. */
  readonly faults: readonly string[];
  /** Of the entities at the tops of the lists: how many there are, and how many of them are none. */
  readonly top: { readonly shown: number; readonly wrong: number; readonly which: readonly string[] };
}

/** What a document is read as: its mentions, and the entities that these are of. */
export interface ReadNames {
  readonly mentions: readonly (Span & { readonly kind: Kind; readonly form: Form; readonly entity: number })[];
  readonly entities: readonly { readonly name: string }[];
}

/** Scores analyses of the corpus against its marks. */
export function scoreLayouts(
  documents: readonly LayoutDocument[],
  read: (document: LayoutDocument) => ReadNames,
): LayoutScore {
  const all = new Tally();
  const genres = new Map<string, Tally>();
  const faults: string[] = [];
  const top = { shown: 0, wrong: 0, which: [] as string[] };
  for (const document of documents) {
    const { name, genre, text, mentions, others } = document;
    const tally = genres.get(genre) ?? new Tally();
    genres.set(genre, tally);
    const analysis = read(document);
    const found = analysis.mentions.filter(({ form }) => form !== 'description');
    const wanted = new Map(mentions.map(mention => [`${mention.start}-${mention.end}`, mention.kind]));
    const isOther = (start: number, end: number): boolean =>
      others.some(other => other.start < end && other.end > start) && !wanted.has(`${start}-${end}`);
    const hits = new Set<string>();
    for (const { start, end, kind } of found) {
      const key = `${start}-${end}`;
      if (wanted.get(key) === kind) {
        hits.add(key);
        tally.hit++;
        all.hit++;
      } else if (!isOther(start, end)) {
        tally.extra++;
        all.extra++;
        faults.push(
          `${name}: ${wanted.get(key) ?? 'none'} → ${kind}: ${JSON.stringify(text.slice(start, end))} in ${JSON.stringify(text.slice(Math.max(0, start - 30), end + 20))}`,
        );
      }
    }
    for (const [key, kind] of wanted) {
      if (hits.has(key)) continue;
      tally.missed++;
      all.missed++;
      const [start, end] = key.split('-').map(Number) as [number, number];
      if (!found.some(mention => mention.start === start && mention.end === end))
        faults.push(
          `${name}: ${kind} → none: ${JSON.stringify(text.slice(start, end))} in ${JSON.stringify(text.slice(Math.max(0, start - 30), end + 20))}`,
        );
    }
    countTop(analysis, [...mentions, ...others], top, name);
  }
  return { all, genres, faults, top };
}

/** Entities at the top of a document's list none of whose mentions touches anything that is a name. */
function countTop(
  { entities, mentions }: ReadNames,
  names: readonly { start: number; end: number }[],
  top: { shown: number; wrong: number; which: string[] },
  document: string,
): void {
  const counts = entities.map((_, i) => mentions.filter(({ entity }) => entity === i).length);
  const listed = entities.map((_, i) => i).sort((a, b) => counts[b]! - counts[a]!);
  for (const i of listed.slice(0, TOP)) {
    top.shown++;
    const real = mentions.some(
      ({ entity, start, end }) => entity === i && names.some(name => name.start < end && name.end > start),
    );
    if (real) continue;
    top.wrong++;
    top.which.push(`${document}: ${entities[i]!.name}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = new Command()
    .argument('[part]', 'tune or held', 'held')
    .option('--faults', 'print every fault (of the part that is tuned on)')
    .parse();
  const part = program.args[0] === 'tune' ? 'tune' : 'held';
  const model = fileURLToPath(new URL('../../model/', import.meta.url));
  const knowledge = loadKnowledge(Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(join(model, name))])));
  const { all, genres, faults, top } = scoreLayouts(loadLayouts(part), ({ text }) => analyse(text, knowledge));
  if (program.opts<{ faults?: boolean }>().faults && part === 'tune') for (const fault of faults) console.log(fault);
  for (const [genre, tally] of genres) console.log(`${genre.padEnd(14)} ${String(tally)}`);
  console.log(`${'all'.padEnd(14)} ${String(all)}`);
  console.log(`no entity at all among the top ${TOP}: ${top.wrong} of ${top.shown}`);
  if (part === 'tune') console.log(top.which.join('\n'));
}
