import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../../src/cli/command.js';
import { inventDocument } from '../../../tools/bench/corpus.js';
import { builtCommand } from './built.js';
import { concordance, concordanceFed, Folder, surroundings } from './support.js';

const TEXT = 'The mayor of Lyon met Angela Merkel in Germany.\r\nMerkel spoke of France 🇫🇷 and of Germany.\r\n';

describe('concordance export, link and import', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => (folder = new Folder()));
  afterEach(() => folder.remove());

  it('writes the entities that are asked for, into a file', async () => {
    const path = folder.file('a.txt', TEXT);
    const out = join(folder.path, 'out.md');
    const { code, err } = await concordance(
      'export',
      '--format',
      'markdown',
      '--entity',
      'merkel',
      '--entity',
      'country:FR',
      '--out',
      out,
      path,
    );
    assert.deepEqual([code, err], [0, '']);
    const chapters = readFileSync(out, 'utf8').match(/^# .*/gm);
    assert.deepEqual(chapters, ['# Angela Merkel', '# France']);
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.txt', 'out.md']);
  });

  it('leaves no half of a file where it fails, and says which name it does not know', async () => {
    const path = folder.file('a.txt', TEXT);
    const out = join(folder.path, 'out.csv');
    const { code, err } = await concordance('export', '--format', 'csv', '--entity', 'Merkle', '--out', out, path);
    assert.equal(code, 2);
    assert.match(err, /^concordance: the documents name no “Merkle”/);
    assert.ok(!existsSync(out));
    const lost = await concordance('export', '--format', 'csv', '--out', join(folder.path, 'no/where.csv'), path);
    assert.deepEqual([lost.code, lost.err], [2, 'concordance: no such file or folder\n']);
  });

  it('writes one kind alone, with a byte order mark where that is asked for', async () => {
    const path = folder.file('a.txt', TEXT);
    const { out } = await concordance('export', '--format', 'csv-entities', '--kind', 'place', '--bom', path);
    assert.equal(
      out,
      '\ufeffentity,kind,name,aliases,mentions,documents,country,standsFor\r\nplace:lyon,place,Lyon,,1,1,,\r\n',
    );
  });

  it('addresses documents below the base that is given', async () => {
    const path = folder.file('a.txt', TEXT);
    const { out } = await concordance(
      'export',
      '--format',
      'annotations',
      '--base',
      'https://archive.example/leak',
      path,
    );
    const [page] = (JSON.parse(out) as { '@graph': { items: { target: { source: string } }[] }[] })['@graph'];
    assert.equal(page!.items[0]!.target.source, `https://archive.example/leak${path}`);
  });

  it('reads the paths that come in on standard input', async () => {
    const [a, b] = [folder.file('a.txt', TEXT), folder.file('b\nc.txt', TEXT)];
    const paths = async (input: string, ...args: string[]): Promise<string[]> => {
      const { out } = await concordanceFed(input, 'analyse', '--format', 'jsonl', ...args);
      return out
        .split('\n')
        .filter(Boolean)
        .map(line => (JSON.parse(line) as { path: string }).path);
    };
    assert.deepEqual(await paths(`${a}\n`, '-'), [a]);
    assert.deepEqual(await paths(a, '-'), [a]);
    assert.deepEqual(await paths(`${b}\0${a}\0`, '-0'), [b, a]);
    assert.deepEqual(await paths(`${b}\0`, '-0', a, '-'), [a, b]);
  });

  it('gives the same bytes however many threads read, and however many processes', async () => {
    for (let i = 0; i < 40; i++) folder.file(`in/${i}.txt`, inventDocument(i, 600));
    folder.file('in/en.txt', 'The minister met Ilse Varga on Monday. Varga runs a fund, which she founded in Leeds.');
    folder.file(
      'in/de.txt',
      'Am Dienstag traf die Ministerin Ilse Varga in der Stadt, und sie sprachen lange miteinander.',
    );
    const read = join(folder.path, 'in');
    const output = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await concordance(...args);
      assert.deepEqual([code, err], [0, '']);
      return out;
    };
    const whole = await output('analyse', '--jobs', '1', read);
    assert.match(whole, /"other-language"/);
    assert.ok((await output('analyse', '--jobs', '3', read)) === whole, 'three threads');
    const lines = await output('analyse', '--format', 'jsonl', '--jobs', '2', read);
    assert.ok((await output('analyse', '--format', 'jsonl', '--jobs', '1', read)) === lines, 'lines');
    const all = lines.split('\n').filter(Boolean);
    const parts = [all.filter((_, i) => i % 3 === 2), all.filter((_, i) => i % 3 !== 2).reverse()];
    const files = parts.map((part, i) => folder.file(`${i}.jsonl`, part.join('\n')));
    assert.ok((await output('link', ...files)) === whole, 'linked');
    for (const format of ['csv-entities', 'csv-pairs', 'gexf']) {
      const direct = await output('export', '--format', format, read);
      assert.ok((await output('link', '--format', format, ...files)) === direct, format);
    }
  });

  it('reads in several threads, and gives what was read in order', async () => {
    const { ReadingPool } = await import('../../../src/cli/reading/pool.js');
    const { inOrder } = await import('../../../src/cli/reading/in-order.js');
    const paths = Array.from({ length: 17 }, (_, i) => folder.file(`${i}.txt`, inventDocument(i, 300)));
    const { modelFolder, textReading } = surroundings;
    const { OwnReader } = await import('../../../src/cli/reading/own-reader.js');
    let own = 0;
    const pool = new ReadingPool(2, await builtCommand(), { modelFolder, options: {} }, async () => {
      const reader = await OwnReader.load(textReading(), modelFolder, {});
      return { ahead: 1, close: () => reader.close(), read: file => (own++, reader.read(file)) };
    });
    const read: string[] = [];
    const answers = inOrder(Readable.from(paths), 8, path => pool.read({ path: path as string, wanted: 'line' }));
    for await (const one of answers) if ('line' in one) read.push(one.path);
    await pool.close();
    assert.deepEqual(read, paths);
    assert.ok(own > 0 && own < paths.length, `${own} of ${paths.length} in this thread`);
  });

  it('hears others while it reads in the process’s own thread, one file after the other', async () => {
    const { OwnReader } = await import('../../../src/cli/reading/own-reader.js');
    const { textReading, modelFolder } = surroundings;
    const seen: string[] = [];
    let turns = 0;
    const reading = {
      ...textReading(),
      *readInSteps(text: string): Generator<void, never> {
        for (let step = 0; step < 3; step++) {
          seen.push(`${text} ${step} ${turns > 0}`);
          turns = 0;
          const started = performance.now();
          while (performance.now() - started < 30);
          yield;
        }
        throw new Error(`${text} is read`);
      },
    };
    const reader = await OwnReader.load(reading, modelFolder, {});
    const paths = ['a', 'b'].map(name => folder.file(`${name}.txt`, name));
    const counting = setInterval(() => turns++);
    const reads = await Promise.allSettled(paths.map(path => reader.read({ path, wanted: 'line' })));
    clearInterval(counting);
    assert.deepEqual(
      reads.map(read => read.status === 'rejected' && (read.reason as Error).message),
      ['a is read', 'b is read'],
    );
    const first = seen[0]!.startsWith('a') ? ['a', 'b'] : ['b', 'a'];
    assert.deepEqual(
      seen.map(one => one.replace(/(?<=[01]) (?:true|false)/u, '')), // the first pause may come just before the turn
      first.flatMap(name => [`${name} 0`, `${name} 1`, `${name} 2 true`]),
    );
  });

  it('tells where a thread cannot begin', async () => {
    const { ReadingPool } = await import('../../../src/cli/reading/pool.js');
    const pool = new ReadingPool(2, await builtCommand(), { modelFolder: folder.path, options: {} }, () =>
      Promise.reject(new Error('This thread is not wanted here.')),
    );
    await assert.rejects(pool.read({ path: 'x', wanted: 'line' }), /model file .* cannot be read/);
    await pool.close();
  });

  it('names lines that are no document’s, and links the rest', async () => {
    const path = folder.file('a.txt', TEXT);
    const { out: line } = await concordance('analyse', '--format', 'jsonl', path);
    const broken = line.replace('"entity":0', '"entity":99');
    const file = folder.file('x.jsonl', `{"version":2}\n\nnonsense\n${broken}${line}`);
    const { code, out, err } = await concordance('link', file, join(folder.path, 'absent.jsonl'));
    assert.equal(code, 1);
    assert.equal(out, (await concordance('analyse', path)).out);
    assert.deepEqual(
      err
        .trim()
        .split('\n')
        .map(line => line.replace(`concordance: ${folder.path}/`, '').split(': ')[0]),
      ['x.jsonl:1', 'x.jsonl:3', 'x.jsonl:4', 'absent.jsonl'],
    );
  });

  it('names what is no plain file, and leaves it out at once', async function () {
    if (process.platform === 'win32') this.skip(); // pipes and sockets have no place among its files
    const good = folder.file('good.txt', TEXT);
    execFileSync('mkfifo', [join(folder.path, 'pipe.txt')]);
    symlinkSync('/dev/zero', join(folder.path, 'zero.txt'));
    const server = createServer().listen(join(folder.path, 'socket.txt'));
    try {
      const { code, out, err } = await concordance(
        'analyse',
        '--format',
        'jsonl',
        folder.path,
        join(folder.path, 'pipe.txt'),
      );
      assert.equal(code, 1);
      assert.deepEqual(
        out
          .split('\n')
          .filter(Boolean)
          .map(line => (JSON.parse(line) as { path: string }).path),
        [good],
      );
      for (const [name, reason] of [
        ['pipe.txt', 'a pipe, not a file'],
        ['zero.txt', 'a device, not a file'],
        ['socket.txt', 'a socket, not a file'],
      ])
        assert.ok(err.includes(`concordance: ${join(folder.path, name!)}: ${reason}\n`), err);
    } finally {
      server.close();
    }
  });

  it('shows its progress on a terminal, and clears it away', async () => {
    for (let i = 0; i < 3; i++) folder.file(`${i}.txt`, TEXT);
    let err = '';
    const write = (into: (text: string) => void): Writable =>
      new Writable({
        write(chunk: Buffer, _, done) {
          into(chunk.toString());
          done();
        },
      });
    const terminal = Object.assign(
      write(text => (err += text)),
      { isTTY: true },
    );
    const code = await run(['analyse', folder.path], {
      ...surroundings,
      input: Readable.from([]),
      out: write(() => undefined),
      err: terminal,
    });
    assert.equal(code, 0);
    assert.match(err, /^\r\u001b\[K1 documents read/); // eslint-disable-line no-control-regex
    assert.ok(err.endsWith('\r\u001b[K'));
  });

  it('keeps a file’s name from commanding the terminal', async () => {
    folder.file('a\u001b[2J\n.txt', Buffer.from([0]));
    const { err } = await concordance('analyse', folder.path);
    assert.equal(err, `concordance: ${folder.path}/a\ufffd[2J\ufffd.txt: It is not text but binary data.\n`);
  });

  it('quotes nothing from a file that is another by now', async () => {
    const path = folder.file('a.txt', TEXT);
    const { Corrections } = await import('../../../src/core/correct/rules.js');
    const { FileCorpus } = await import('../../../src/cli/reading/file-corpus.js');
    const { OwnReader } = await import('../../../src/cli/reading/own-reader.js');
    const reader = await OwnReader.load(surroundings.textReading(), surroundings.modelFolder, {});
    const corpus = new FileCorpus(new Corrections([]));
    const read = await reader.read({ path, wanted: 'reading' });
    assert.ok('reading' in read);
    corpus.add(path, read.text, read.reading);
    corpus.corpus.supply(path, undefined);
    assert.equal(await corpus.queries.textOf(path), TEXT);
    corpus.corpus.supply(path, undefined);
    writeFileSync(path, TEXT.replace('Lyon', 'York'));
    await assert.rejects(corpus.queries.textOf(path), /was changed while it was read/);
  });

  it('turns labels that were changed into corrections', async () => {
    const path = folder.file('a.txt', `🙂 ${TEXT}`);
    const { out } = await concordance('export', '--format', 'doccano', path);
    const line = JSON.parse(out) as { text: string; label: [number, number, string][] };
    const labels = folder.file('labels.jsonl', out);
    const nothing = await concordance('import', labels, path);
    assert.deepEqual([nothing.code, JSON.parse(nothing.out)], [0, { version: 1, corrections: [] }]);
    const at = (words: string): [number, number] => {
      const start = Array.from(line.text.slice(0, line.text.indexOf(words))).length;
      return [start, start + Array.from(words).length];
    };
    const lyon = at('Lyon').join();
    const changed = line.label
      .filter(([start, end]) => `${start},${end}` !== at('France').join())
      .map(([start, end, kind]) => [start, end, `${start},${end}` === lyon ? 'organisation' : kind]);
    const edited = { ...line, id: 7, Comments: [], label: [...changed, [...at('mayor'), 'person']] };
    const bad = { ...line, label: [[0, 1, 'river']] };
    folder.file(
      'labels.jsonl',
      [edited, bad, { ...line, text: 'Other.', label: [] }].map(line => JSON.stringify(line)).join('\n'),
    );
    const { code, out: file, err } = await concordance('import', labels, path);
    assert.equal(code, 1);
    assert.match(
      err,
      /labels\.jsonl:2: the label “river” is none of person, .*\n.*labels\.jsonl:3: its text is not that of/,
    );
    const { corrections } = JSON.parse(file) as { corrections: Record<string, unknown>[] };
    assert.deepEqual(
      corrections.map(({ at, ...statement }) => [statement, (at as { exact: string }).exact]),
      [
        [{ name: 'mayor', kind: 'person', in: [path] }, 'mayor'],
        [{ name: 'Lyon', kind: 'organisation', in: [path] }, 'Lyon'],
        [{ ignore: 'France', in: [path] }, 'France'],
      ],
    );
    assert.deepEqual(corrections[1]!['at'], {
      exact: 'Lyon',
      prefix: '🙂 The mayor of ',
      suffix: ' met Angela Merkel in Germany.\r\n',
    });
    assert.equal(file.split('\n').filter(line => line.startsWith('    {')).length, 3);
  });

  for (const [args, message] of [
    [['export', '--format', 'pdf', 'x'], /Allowed choices are markdown, csv,/],
    [['export', 'x'], /required option '--format <format>' not specified/],
    [['export', '--format', 'csv', '--jobs', '0', 'x'], /must be a number from 1 to 256/],
    [['export', '--format', 'csv', '--base', 'here', 'x'], /must be an address with a scheme/],
    [['link', '--format', 'csv', 'x'], /Allowed choices are csv-entities, csv-pairs, json, gexf/],
    [['import', 'x'], /missing required argument 'path'/],
  ] as const) {
    it(`refuses "${args.join(' ')}" and says why`, async () => {
      const { code, out, err } = await concordance(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});
