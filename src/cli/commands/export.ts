/** `concordance export`: the documents' names in one of the formats, all or some of them. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import { formatOf, write, type FormatName } from '../../core/export/formats.js';
import { ExportRun } from '../../core/export/run/run.js';
import type { ExportSource, Scope } from '../../core/export/run/source.js';
import type { EntityId, Kind } from '../../core/types.js';
import { writeFileWhole, writeTo } from '../terminal/output.js';
import { readCorpus, type ReadingOptions } from '../reading/read-files.js';
import { UsageError, type Speech, type Surroundings } from '../terminal/surroundings.js';

/** What is exported, how and where to. */
export interface ExportOptions {
  readonly format: FormatName;
  /** Names or ids. */
  readonly entity?: readonly string[];
  readonly kind?: Kind;
  readonly out?: string;
  readonly bom?: boolean;
  /** Documents are addressed below this IRI, by their paths. */
  readonly base?: string;
}

type Queries = Asynchronous<CorpusQueries>;

/** Reads files and exports what they name. */
export async function exportPaths(
  paths: readonly string[],
  options: ExportOptions & ReadingOptions,
  surroundings: Surroundings,
  speech: Speech,
): Promise<void> {
  const { queries } = await readCorpus(paths, options, surroundings, speech);
  await exportFrom({ queries }, options, surroundings, speech);
}

/** Exports what a corpus names. Throws a UsageError where it names nothing like an entity that is asked for. */
export async function exportFrom(
  from: Pick<ExportSource, 'queries' | 'wordsIn'>,
  options: ExportOptions,
  surroundings: Surroundings,
  speech: Speech,
): Promise<void> {
  const { format, out, bom } = options;
  const run = new ExportRun(sourceOf(from, options.base), await scopeOf(from.queries, options), {
    progress: (done, total) => {
      const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
      speech.progress(`${done.toLocaleString('en')}${of} written`);
    },
  });
  const pieces = write(formatOf(format), run, bom);
  await (out === undefined || out === '-' ? writeTo(surroundings.out, pieces) : writeFileWhole(out, pieces));
  speech.clear();
}

function sourceOf(from: Pick<ExportSource, 'queries' | 'wordsIn'>, base: string | undefined): ExportSource {
  return {
    ...from,
    pathOf: path => path,
    iriOf: path =>
      base === undefined
        ? pathToFileURL(resolve(path)).href
        : base +
          path
            .replace(/^(?:\.?\/)+/, '')
            .split('/')
            .map(encodeURIComponent)
            .join('/'),
  };
}

async function scopeOf(queries: Queries, { entity, kind }: ExportOptions): Promise<Scope> {
  const entities: EntityId[] = [];
  for (const called of entity ?? []) entities.push(...(await entitiesCalled(queries, called)));
  return { ...(entity && { entities }), ...(kind && { kind }) };
}

/** The entity of an id, else all that have exactly that name. */
async function entitiesCalled(queries: Queries, called: string): Promise<EntityId[]> {
  if (await queries.entity(called)) return [called];
  const wanted = called.trim().toLowerCase();
  const found = await queries.search(called, Infinity);
  const exact = found.filter(({ name, aliases }) => [name, ...aliases].some(name => name.toLowerCase() === wanted));
  if (exact.length > 0) return exact.map(({ id }) => id);
  const like = found.slice(0, 3).map(({ name }) => `“${name}”`);
  throw new UsageError(`the documents name no “${called}”${like.length > 0 ? `; is it ${like.join(' or ')}?` : ''}`);
}
