import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../../src/cli/command.js';
import { FORMS, KINDS, RULES } from '../../../src/core/types.js';
import schema from '../../../schema/analysis.schema.json';
import lineSchema from '../../../schema/document.schema.json';
import { concordance, Folder, surroundings } from './support.js';

interface Analysis {
  documents: {
    path: string;
    length: number;
    mentions: { start: number; end: number; text: string; entity: string; confidence: number }[];
  }[];
  entities: { id: string; name: string; mentions: number }[];
}

const TEXT = 'The mayor of Lyon met Angela Merkel in Germany.\r\nMerkel spoke of France 🇫🇷 and of Germany.\r\n';

describe('concordance analyse', () => {
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());

  const json = async (...args: string[]): Promise<Analysis> => {
    const { out } = await concordance('analyse', ...args);
    return JSON.parse(out) as Analysis;
  };
  const pathsOf = (analysis: Analysis): string[] => analysis.documents.map(({ path }) => path);

  it('prints JSON that its schema describes, with mentions that are the text at their offsets', async () => {
    const path = folder.file('a.txt', TEXT);
    const analysis = await json(path);
    const valid = new Ajv2020({ strict: true }).compile(schema);
    assert.ok(valid(analysis), JSON.stringify(valid.errors));
    const [document] = analysis.documents;
    assert.equal(document?.path, path);
    assert.equal(document.length, TEXT.length);
    assert.ok(document.mentions.length >= 4);
    const counts = new Map<string, number>();
    for (const { start, end, text, entity } of document.mentions) {
      assert.equal(text, TEXT.slice(start, end));
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    assert.deepEqual(new Map(analysis.entities.map(({ id, mentions }) => [id, mentions])), counts);
    assert.equal(analysis.entities.find(({ name }) => name === 'Germany')?.mentions, 2);
  });

  it('prints a line for each document that its schema describes', async () => {
    for (const name of ['a.txt', 'b.txt'])
      folder.file(name, `${TEXT}Beijing said that the Chinese, the UN and Mr Merkel agreed.`);
    const { out } = await concordance('analyse', '--format', 'jsonl', folder.path);
    const valid = new Ajv2020({ strict: true }).compile(lineSchema);
    const lines = out.split('\n').filter(Boolean);
    assert.equal(lines.length, 2);
    for (const line of lines) assert.ok(valid(JSON.parse(line)), JSON.stringify(valid.errors));
    assert.deepEqual(lineSchema.$defs.reason, schema.$defs.reason);
  });

  it('has a schema with the kinds, forms and rules of the code', () => {
    const { kind, mention, reason } = schema.$defs;
    assert.deepEqual(kind.enum, KINDS);
    assert.deepEqual(mention.properties.form.enum, FORMS);
    assert.deepEqual(reason.properties.rule.enum, RULES);
  });

  it('reads what the editor shows: without the byte order mark, UTF-16 too', async () => {
    const text = 'Germany and France.';
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      Buffer.from(text, 'utf16le'),
    ]) {
      const [document] = (await json(folder.file('a.txt', bytes))).documents;
      assert.equal(document?.length, text.length);
      assert.deepEqual(
        document.mentions.map(({ start, end }) => text.slice(start, end)),
        ['Germany', 'France'],
      );
    }
  });

  it('reads every text file under a folder in order, and files by any name', async () => {
    folder.file('b/two.txt', TEXT);
    folder.file('b/ten/one.TXT', TEXT);
    folder.file('a.txt', TEXT);
    folder.file('b/notes.md', TEXT);
    const named = folder.file('letter', TEXT);
    const analysis = await json(folder.path, named);
    const expected = ['a.txt', 'b/ten/one.TXT', 'b/two.txt', 'letter'].map(name => join(folder.path, name));
    assert.deepEqual(pathsOf(analysis), expected);
  });

  it('reads a file once, however often it is named, and survives links that lead back', async () => {
    const path = folder.file('in/a.txt', TEXT);
    symlinkSync('..', join(folder.path, 'in/up'));
    symlinkSync('self', join(folder.path, 'in/self'));
    symlinkSync('a.txt', join(folder.path, 'in/z.txt'));
    const { code, err } = await concordance('analyse', folder.path, path);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(pathsOf(await json(folder.path, path)), [path]);
  });

  it('names every file that is no readable text with its reason, analyses the rest, and exits with 1', async () => {
    const good = folder.file('good.txt', TEXT);
    folder.file('latin.txt', Buffer.from('Caf\xe9 in Paris', 'latin1'));
    folder.file('binary.txt', Buffer.from([80, 75, 3, 4, 0, 0, 1]));
    folder.file('wide.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]));
    symlinkSync('nowhere', join(folder.path, 'broken.txt'));
    const { code, out, err } = await concordance('analyse', folder.path, join(folder.path, 'absent.txt'));
    assert.equal(code, 1);
    assert.deepEqual(pathsOf(JSON.parse(out) as Analysis), [good]);
    for (const [name, reason] of [
      ['absent.txt', 'no such file or folder'],
      ['broken.txt', 'no such file or folder'],
      ['latin.txt', 'It is not encoded as UTF-8.'],
      ['binary.txt', 'It is not text but binary data.'],
      ['wide.txt', 'It is not encoded as UTF-16LE.'],
    ] as const) {
      assert.ok(err.includes(`concordance: ${join(folder.path, name)}: ${reason}\n`), `${name}: ${err}`);
    }
    assert.equal(err.trim().split('\n').length, 5);
  });

  it('names a folder it may not enter', async function () {
    if (process.getuid?.() === 0) this.skip(); // The administrator may read everything.
    const good = folder.file('good.txt', TEXT);
    const shut = join(folder.path, 'shut');
    mkdirSync(shut);
    chmodSync(shut, 0);
    const { code, out, err } = await concordance('analyse', folder.path);
    chmodSync(shut, 0o700);
    assert.equal(code, 1);
    assert.equal(err, `concordance: ${shut}: permission denied\n`);
    assert.deepEqual(pathsOf(JSON.parse(out) as Analysis), [good]);
  });

  it('says so where a folder holds no text, and prints an analysis of nothing', async () => {
    const { code, out, err } = await concordance('analyse', folder.path);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), { version: 1, documents: [], entities: [] });
    assert.equal(err, `concordance: ${folder.path}: this folder holds no .txt file\n`);
  });

  it('leaves out what is less certain than asked', async () => {
    const path = folder.file('a.txt', TEXT);
    const all = (await json(path)).documents[0]!.mentions.map(({ confidence }) => confidence);
    const more = Math.min(...all) + 0.002;
    const kept = (await json('--minimum-confidence', String(more), path)).documents[0]!.mentions;
    assert.ok(kept.length < all.length, `${kept.length} of ${all.length}`);
    assert.ok(kept.every(({ confidence }) => confidence >= more));
  });

  it('lists entities by kind with every passage at its line', async () => {
    const path = folder.file('a.txt', TEXT);
    const { code, out } = await concordance('analyse', '--format', 'text', path);
    assert.equal(code, 0);
    assert.match(out, /^\d+ mentions in 1 document\n/);
    assert.match(out, /\nCountries \(2\)\n\n {2}Germany: 2 mentions in 1 document/);
    assert.ok(out.includes(`    ${path}:1:40  The mayor of Lyon met Angela Merkel in Germany.\n`), out);
    const column = TEXT.split('\r\n')[1]!.indexOf('Germany') + 1;
    assert.ok(out.includes(`    ${path}:2:${column}  Merkel spoke of France 🇫🇷 and of Germany.\n`), out);
  });

  it('keeps a text from commanding the terminal', async () => {
    const path = folder.file('a.txt', 'In Germany \u001b[2Jall is\r\nwell.');
    const { out } = await concordance('analyse', '--format', 'text', path);
    assert.match(out, /1:4 {2}In Germany \ufffd\[2J/);
    assert.ok(!out.includes('\u001b') && !out.includes('\r'));
  });

  for (const [args, message] of [
    [['analyse'], /missing required argument 'path'/],
    [['analyse', '--format', 'xml', 'x'], /Allowed choices are json, text, jsonl/],
    [['analyse', '--minimum-confidence', '2', 'x'], /must be a number from 0 to 1/],
    [['analyze', 'x'], /unknown command 'analyze'/],
  ] as const) {
    it(`refuses "${args.join(' ')}" and says why`, async () => {
      const { code, out, err } = await concordance(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('takes a reader that closes the pipe early as no failure', async () => {
    const path = folder.file('a.txt', TEXT);
    let err = '';
    const code = await run(['analyse', path], {
      ...surroundings,
      out: new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(), { code: 'EPIPE' })) }),
      err: new Writable({
        write(chunk: Buffer, _encoding, done) {
          err += chunk.toString();
          done();
        },
      }),
    });
    assert.deepEqual([code, err], [0, '']);
  });

  it('explains itself', async () => {
    const { code, out } = await concordance('analyse', '--help');
    assert.equal(code, 0);
    assert.match(out, /--format <format>/);
  });
});
