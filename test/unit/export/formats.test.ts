import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import jsonld, { type JsonLdDocument } from 'jsonld';
import schema from '../../../schema/analysis.schema.json';
import type { Corpus } from '../../../src/core/corpus/corpus.js';
import { FORMATS } from '../../../src/core/export/formats.js';
import { ExportEnded } from '../../../src/core/export/run/source.js';
import { plainCell, safeCell } from '../../../src/core/export/tables/rows.js';
import { KINDS } from '../../../src/core/types.js';
import { ANNOTATION_CONTEXT } from './annotation-context.js';
import { corpusOf, exported, hostile, NAMES, type HostileDocument } from './hostile.js';

const EMPTY: HostileDocument = { path: 'b/c.txt', text: '', mentions: [], entities: [] };
const RUNS = { numRuns: 60, examples: [[[EMPTY]]] satisfies [HostileDocument[]][] };

/** Gives the one context that the export names. */
const documentLoader = (url: string): Promise<never> => {
  assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
  return Promise.resolve({ document: ANNOTATION_CONTEXT, documentUrl: url } as never);
};

/** Checks a format on invented documents. */
const check = (body: (documents: readonly HostileDocument[], corpus: Corpus) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(hostile, documents => body(documents, corpusOf(documents))),
    RUNS,
  );

const textOf = (documents: readonly HostileDocument[], path: string): string =>
  documents.find(document => document.path === path)!.text;

/** The table as a reader of RFC 4180 has it. */
const rowsOf = (csv: string): Record<string, string>[] =>
  parseCsv<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' }).map(row =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plainCell(cell)])),
  );

const codePoints = (text: string): string[] => Array.from(text);
const xml = (text: string): string => text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd'); // eslint-disable-line no-control-regex

describe('exports', () => {
  it('are in one table, each with a name of its own', () => {
    assert.equal(new Set(NAMES).size, FORMATS.length);
    for (const { title, description, extension } of FORMATS)
      assert.match(`${extension}: ${title}, ${description}`, /^[a-z]+: .+, .+$/);
  });

  it('read back as the mentions of the documents: csv', () =>
    check(async (documents, corpus) => {
      const rows = rowsOf(await exported(corpus, 'csv'));
      const mentions = corpus.documents().flatMap(({ document }) => corpus.passagesIn(document));
      assert.equal(rows.length, mentions.length);
      rows.forEach((row, i) => {
        const { document, start, end, quote, entity, from, kind, form, inferred } = mentions[i]!;
        const text = textOf(documents, row['document']!);
        assert.equal(row['document'], document);
        assert.deepEqual([Number(row['start']), Number(row['end'])], [start, end]);
        assert.deepEqual([Number(row['line']), Number(row['column'])], [from.line + 1, from.character + 1]);
        assert.equal(row['text'], text.slice(start, end));
        assert.equal(row['quote'], text.slice(quote.start, quote.end));
        assert.deepEqual([row['kind'], row['form'], row['inferred']], [kind, form, String(inferred)]);
        assert.equal(row['name'], corpus.entity(entity)!.name);
      });
    }));

  it('read back as the entities and their pairs: csv-entities, csv-pairs', () =>
    check(async (_, corpus) => {
      const entities = rowsOf(await exported(corpus, 'csv-entities'));
      assert.deepEqual(
        entities.map(({ entity, kind, name, mentions, documents }) => ({ entity, kind, name, mentions, documents })),
        corpus.entities().map(({ id, kind, name, mentions, documents }) => ({
          entity: id,
          kind,
          name,
          mentions: String(mentions),
          documents: String(documents),
        })),
      );
      entities.forEach(({ aliases }, i) => {
        const listed = aliases === '' ? [] : (aliases!.match(/(?:\\.|[^|\\])+/gs) ?? []);
        assert.deepEqual(
          listed.map(alias => alias.replace(/\\(.)/gs, '$1')),
          corpus.entities()[i]!.aliases,
        );
      });
      const pairs = rowsOf(await exported(corpus, 'csv-pairs'));
      const keys = pairs.map(row => [row['entity']!, row['with']!].sort().join(' & '));
      assert.equal(new Set(keys).size, keys.length);
      const both = corpus
        .entities()
        .flatMap(({ id }) => corpus.companionsOf(id, Infinity).map(({ entity }) => [id, entity.id].sort().join(' & ')));
      assert.deepEqual(new Set(keys), new Set(both));
      for (const row of pairs) {
        const companion = corpus
          .companionsOf(row['entity']!, Infinity)
          .find(({ entity }) => entity.id === row['with'])!;
        assert.deepEqual(
          [row['sentences'], row['documents']],
          [String(companion.sentences), String(companion.documents)],
        );
      }
    }));

  it('give no spreadsheet a formula', () =>
    check(async (_, corpus) => {
      for (const format of ['csv', 'csv-entities', 'csv-pairs'] as const) {
        for (const row of parseCsv(await exported(corpus, format)))
          for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
      }
    }));

  it('make any text safe for a spreadsheet, and give it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '\t', '＝') }), text => {
        assert.doesNotMatch(safeCell(text), /^[=+\-@\t\r\n]/);
        assert.equal(plainCell(safeCell(text)), text);
      }),
    );
    assert.equal(safeCell('O’Hara - =1'), 'O’Hara - =1');
  });

  it('put a byte order mark before a table, where that is asked for', async () => {
    const corpus = corpusOf([]);
    for (const { name, isTable } of FORMATS)
      assert.equal((await exported(corpus, name, { bom: true })).startsWith('\ufeff'), isTable, name);
  });

  it('are what the schema describes: json', async () => {
    const valid = new Ajv2020({ strict: true }).compile(schema);
    await check(async (documents, corpus) => {
      const analysis = JSON.parse(await exported(corpus, 'json')) as {
        documents: { path: string; mentions: { start: number; end: number; text: string }[] }[];
        entities: { id: string }[];
      };
      assert.ok(valid(analysis), JSON.stringify(valid.errors));
      assert.deepEqual(
        analysis.entities.map(({ id }) => id),
        corpus.entities().map(({ id }) => id),
      );
      assert.equal(analysis.documents.length, documents.length);
      for (const { path, mentions } of analysis.documents) {
        assert.equal(mentions.length, corpus.mentionsIn(path).length);
        for (const { start, end, text } of mentions) assert.equal(text, textOf(documents, path).slice(start, end));
      }
    });
  });

  it('read back as annotations whose selectors both find the name: annotations', () =>
    check(async (documents, corpus) => {
      const text = await exported(corpus, 'annotations');
      const OA = 'http://www.w3.org/ns/oa#';
      const expanded = (await jsonld.expand(JSON.parse(text) as JsonLdDocument, {
        documentLoader,
      })) as unknown as Record<string, { '@list': Record<string, never>[] }[]>[];
      const ids = new Set<string>();
      let count = 0;
      for (const page of expanded) {
        const [label] = page['http://www.w3.org/2000/01/rdf-schema#label'] as unknown as { '@value': string }[];
        const source = textOf(documents, label!['@value']);
        const mentions = corpus.mentionsIn(label!['@value']);
        const items = page['http://www.w3.org/ns/activitystreams#items']?.[0]?.['@list'] ?? [];
        assert.equal(items.length, mentions.length);
        items.forEach((item, i) => {
          const get = (node: unknown, property: string): Record<string, unknown>[] =>
            (node as Record<string, Record<string, unknown>[]>)[OA + property]!;
          const value = (node: unknown, property: string): unknown => get(node, property)[0]!['@value'];
          const [target] = get(item, 'hasTarget');
          const [quote, position] = get(target, 'hasSelector');
          const points = codePoints(source);
          const [start, end] = [value(position, 'start') as number, value(position, 'end') as number];
          assert.equal(points.slice(start, end).join(''), value(quote, 'exact'));
          const [prefix, exact, suffix] = ['prefix', 'exact', 'suffix'].map(name => value(quote, name)) as [
            string,
            string,
            string,
          ];
          assert.ok(source.slice(0, mentions[i]!.start).endsWith(prefix));
          assert.ok(source.slice(mentions[i]!.end).startsWith(suffix));
          assert.equal(exact, source.slice(mentions[i]!.start, mentions[i]!.end));
          const [identity] = get(item, 'hasBody');
          const id = get(identity, 'hasSource')[0]!['@id'] as string;
          assert.equal(decodeURIComponent(id), `urn:concordance:entity:${mentions[i]!.entity}`);
          ids.add((item as unknown as { '@id': string })['@id']);
          count++;
        });
      }
      assert.equal(ids.size, count);
      assert.equal(expanded.length, documents.length);
    }));

  it('keep the rules of doccano: code points within the text, a known label, no overlap', () =>
    check(async (documents, corpus) => {
      const lines = (await exported(corpus, 'doccano')).split('\n').filter(Boolean);
      assert.equal(lines.length, documents.length);
      for (const line of lines) {
        const { text, label, path } = JSON.parse(line) as {
          text: string;
          label: [number, number, string][];
          path: string;
        };
        assert.equal(text, textOf(documents, path));
        const expected = corpus.mentionsIn(path).filter(({ form }) => form !== 'description');
        let last = 0;
        label.forEach(([start, end, kind], i) => {
          assert.ok(start >= last && end > start && end <= codePoints(text).length);
          assert.ok((KINDS as readonly string[]).includes(kind));
          assert.equal(codePoints(text).slice(start, end).join(''), text.slice(expected[i]!.start, expected[i]!.end));
          last = end;
        });
        assert.equal(label.length, expected.length);
      }
    }));

  it('read back as a graph: gexf', () =>
    check(async (_, corpus) => {
      const graph = gexf.parse(Graph, await exported(corpus, 'gexf'));
      assert.equal(graph.order, corpus.entities().length);
      for (const { id, name, kind, mentions, documents } of corpus.entities()) {
        const { label, ...values } = graph.getNodeAttributes(id);
        assert.equal(label, xml(name));
        assert.deepEqual(values, { kind, mentions, documents });
      }
      for (const { id } of corpus.entities()) {
        for (const { entity, sentences, documents } of corpus.companionsOf(id, Infinity)) {
          const edge = graph.getEdgeAttributes(id, entity.id);
          assert.deepEqual([edge['weight'], edge['sentences'], edge['documents']], [sentences, sentences, documents]);
        }
      }
    }));

  for (const format of NAMES) {
    it(`leave out what is not in their scope: ${format}`, async () => {
      const [documents] = fc.sample(
        hostile.filter(
          documents => new Set(documents.flatMap(({ mentions }) => mentions.map(({ kind }) => kind))).size > 2,
        ),
        { numRuns: 1, seed: 5 },
      );
      const corpus = corpusOf(documents!);
      const whole = await exported(corpus, format);
      const one = corpus.entities()[0]!;
      assert.notEqual(await exported(corpus, format, { scope: { kind: one.kind } }), whole);
      assert.equal(
        await exported(corpus, format, { scope: { entities: corpus.entities().map(({ id }) => id) } }),
        whole,
      );
      const here = corpus.documentsOf(one.id)[0]!.document;
      const scoped = await exported(corpus, format, { scope: { entities: [one.id], document: here } });
      if (format === 'csv') {
        const rows = rowsOf(scoped);
        assert.deepEqual(new Set(rows.map(row => row['entity'])), new Set([one.id]));
        assert.equal(rows.length, corpus.mentionsOf(one.id, { document: here }).length);
      }
    });

    it(`end at once when they are no longer wanted, and tell how far they are: ${format}`, async () => {
      const [documents] = fc.sample(
        hostile.filter(documents => documents.length > 3 && documents.every(({ mentions }) => mentions.length > 3)),
        { numRuns: 1, seed: 3 },
      );
      const corpus = corpusOf(documents!);
      const told: number[] = [];
      await exported(corpus, format, { control: { progress: done => told.push(done) } });
      assert.ok(told.length > 1);
      const signal = { aborted: false };
      const ended = exported(corpus, format, { control: { signal, progress: () => void (signal.aborted = true) } });
      await assert.rejects(ended, ExportEnded);
    });
  }
});
