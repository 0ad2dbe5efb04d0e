import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statementFrom } from '../../../src/core/correct/statements/statements.js';
import { statement } from '../correct/invented-statements.js';
import { concordance, Folder } from './support.js';

describe('concordance analyse, with corrections', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.file('a.txt', 'Angela Merkel met the zorblat in Paris.');
    folder.file('deep/b.txt', 'Angela Merkel left Paris.');
  });
  afterEach(() => folder.remove());

  const named = async (...args: string[]): Promise<{ names: string[][]; err: string; code: number }> => {
    const { code, out, err } = await concordance('analyse', ...args);
    const { documents } = JSON.parse(out) as { documents: { mentions: { text: string; kind: string }[] }[] };
    return { code, err, names: documents.map(({ mentions }) => mentions.map(({ text, kind }) => `${kind} ${text}`)) };
  };
  const corrections = (...lines: string[]): string => `{"version": 1, "corrections": [\n${lines.join(',\n')}\n]}`;
  const plain = [
    ['person Angela Merkel', 'place Paris'],
    ['person Angela Merkel', 'place Paris'],
  ];

  it('uses the file at the top of the folder, or another, or none', async () => {
    folder.file(
      'concordance.corrections.json',
      corrections('{"ignore": "Paris", "in": ["deep/*.txt"]}', '{"name": "zorblat", "kind": "organisation"}'),
    );
    const other = folder.file('other.json', corrections('{"ignore": "Angela Merkel", "in": ["a.txt"]}'));
    assert.deepEqual(await named(folder.path), {
      code: 0,
      err: '',
      names: [['person Angela Merkel', 'organisation zorblat', 'place Paris'], ['person Angela Merkel']],
    });
    assert.deepEqual((await named(folder.path, '--no-corrections')).names, plain);
    assert.deepEqual((await named('--corrections', other, folder.path)).names, [['place Paris'], plain[1]]);
    assert.deepEqual((await named('--corrections', other, join(folder.path, 'a.txt'))).names, [['place Paris']]);
  });

  it('links lines as the same file of corrections would have the texts, which it reads again', async () => {
    folder.file('a.txt', 'Angela Merkel met the zorblat in Paris. Angela\nMerkel left. Then came Ana Sousa of Lyon.');
    const file = folder.file(
      'concordance.corrections.json',
      corrections(
        '{"ignore": "Paris", "in": ["deep/*.txt"]}',
        '{"name": "zorblat", "kind": "organisation"}',
        '{"rename": "person: Angela Merkel", "as": "A. M."}',
        '{"name": "Angela Merkel", "kind": "organisation", "in": ["a.txt"]}',
        '{"ignore": "Lyon", "in": ["a.txt"], "at": {"exact": "Lyon", "prefix": "Sousa of "}}',
      ),
    );
    const lines = folder.file('x.jsonl', (await concordance('analyse', '--format', 'jsonl', folder.path)).out);
    const linked = await concordance('link', '--corrections', file, lines);
    assert.deepEqual([linked.err, linked.code], ['', 0]);
    assert.equal(linked.out, (await concordance('analyse', folder.path)).out);
    folder.file('a.txt', 'Another text.');
    const without = await concordance('link', '--corrections', file, lines);
    assert.match(without.err, /a\.txt: not there as it was read/);
    const { documents } = JSON.parse(without.out) as { documents: { mentions: { text: string; kind: string }[] }[] };
    assert.deepEqual(
      documents[0]!.mentions.map(({ text, kind }) => `${kind} ${text}`),
      ['organisation Angela Merkel', 'place Paris', 'organisation Angela\nMerkel', 'person Ana Sousa', 'place Lyon'],
    );
  });

  it('imports labels as corrections of the folder that the documents are in', async () => {
    const { out } = await concordance('export', '--format', 'doccano', folder.path);
    const unmarked = out
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.stringify({ ...(JSON.parse(line) as object), label: [] }));
    const labels = folder.file('labels.jsonl', unmarked.join('\n'));
    const file = join(folder.path, 'concordance.corrections.json');
    assert.equal((await concordance('import', '--out', file, labels, folder.path)).code, 0);
    assert.deepEqual((await named(folder.path)).names, [[], []]);
  });

  it('says what is wrong in the file with its line, and lets the rest hold', async () => {
    const path = folder.file(
      'concordance.corrections.json',
      corrections('{"ignore": "Paris"}', '{"ignor": "Monday"}', '{"name": "Paris", "kind": "person"}'),
    );
    const { code, err, names } = await named(folder.path);
    assert.equal(code, 0);
    assert.match(err, new RegExp(`${path}:3: `));
    assert.ok(err.includes(`${path}:2: overruled by line 4\n`), err);
    assert.deepEqual(names[1], ['person Angela Merkel', 'person Paris']);
    const absent = await named('--corrections', join(folder.path, 'absent.json'), folder.path);
    assert.equal(absent.code, 0);
    assert.ok(absent.err.includes('absent.json: no such file or folder'), absent.err);
  });

  it('has a schema that allows what is read as a correction, and nothing else', () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync('schema/corrections.schema.json', 'utf8')) as object,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(statement, fc.jsonValue() as fc.Arbitrary<unknown>), { maxLength: 3 }), all => {
        const isGood = all.every(one => !('reason' in statementFrom(one)));
        assert.equal(validate({ version: 1, corrections: all }), isGood);
      }),
    );
  });
});
