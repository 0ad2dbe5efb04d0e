import assert from 'node:assert/strict';
import { inventDocument } from '../../../tools/bench/corpus.js';
import { isDeepStrictEqual } from 'node:util';
import { said, saidFresh as fresh } from '../../answers.js';
import { Files, knowledge, Workshop } from './workshop.js';

const DOCUMENT = 'file:///seeds/a.txt';
/** Longer than what is read at once while it is edited. */
const LONG = inventDocument(5, 21_000);
const ADDED = 'Ada Byron, president of Peru, spoke. Byron left. ';

describe('a text in an editor', () => {
  let files: Files;
  let workshop: Workshop;

  const saidOf = (text: string): Promise<unknown> => fresh(new Map([[DOCUMENT, text]]), knowledge);
  const open = (version: number, text: string): Promise<void> =>
    workshop.host.call('open', { document: DOCUMENT, version, text });
  const saysNow = (): Promise<unknown> => said(workshop.query.bind(workshop));
  const edit = (before: number, inserted: string, length: number): Promise<void> => {
    const changes = [{ offset: 0, removed: 0, inserted }];
    return workshop.host.call('edit', { document: DOCUMENT, before, version: before + 1, changes, length });
  };

  beforeEach(async () => {
    files = new Files();
    workshop = new Workshop(files);
    await workshop.start();
  });

  afterEach(() => workshop.kill());

  it('that is long is read in full when no key has been pressed for a while', async () => {
    await open(1, LONG);
    await edit(1, ADDED, ADDED.length + LONG.length);
    const expected = await saidOf(ADDED + LONG);
    assert.notDeepEqual(await saysNow(), expected, 'a glance ties names by themselves alone');
    workshop.changed.clear();
    while (!isDeepStrictEqual(await saysNow(), expected)) await new Promise(resolve => setTimeout(resolve, 50));
    assert.ok(workshop.changed.has(DOCUMENT));
  });

  it('is read in full where it was only glanced at before it was closed', async () => {
    await open(1, LONG);
    await edit(1, ADDED, ADDED.length + LONG.length);
    await workshop.host.call('close', DOCUMENT);
    await open(1, ADDED + LONG);
    assert.deepEqual(await saysNow(), await saidOf(ADDED + LONG));
  });

  it('is not held any more where it was closed and removed while it was being read', async () => {
    const reading = open(1, LONG);
    await new Promise(resolve => setImmediate(resolve));
    await workshop.host.call('close', DOCUMENT);
    await workshop.host.call('remove', [DOCUMENT]);
    await reading;
    assert.deepEqual(await workshop.query('documents'), []);
  });

  it('counts as it was given last, without having been closed', async () => {
    await open(1, 'They met in France.');
    await open(2, 'They met in Kenya.');
    assert.deepEqual(await saysNow(), await saidOf('They met in Kenya.'));
    await open(2, 'They met in Peru.');
    assert.deepEqual(await saysNow(), await saidOf('They met in Peru.'));
  });

  it('wins over its file, which is being read when it is opened', async () => {
    files.write(DOCUMENT, LONG);
    const reading = workshop.host.call('read', files.find(DOCUMENT)!);
    await new Promise(resolve => setImmediate(resolve));
    await open(1, 'They met in Peru.');
    await reading;
    assert.deepEqual(await saysNow(), await saidOf('They met in Peru.'));
  });
});

describe('what is remembered', () => {
  it('counts as it was stored last', async () => {
    const files = new Files();
    const segments: Uint8Array[] = [];
    for (const place of ['France', 'Kenya', 'Peru']) {
      files.write(DOCUMENT, `They met in ${place}.`);
      const workshop = new Workshop(files, segments);
      assert.equal(await workshop.start(), 1);
      await workshop.host.call('store', undefined);
      workshop.kill();
    }
    assert.equal(segments.length, 3);
    const last = new Workshop(files, segments);
    assert.equal(await last.start(), 0);
    assert.deepEqual(
      await said(last.query.bind(last)),
      await fresh(new Map([[DOCUMENT, 'They met in Peru.']]), knowledge),
    );
    last.kill();
  });

  it('is not quoted from a file that is another each time it is looked at', async () => {
    const files = new Files();
    files.write(DOCUMENT, 'They met in France.');
    const first = new Workshop(files);
    await first.start();
    await first.host.call('store', undefined);
    first.kill();
    const second = new Workshop(files, first.segments);
    await second.start();
    let found = 0;
    const find = files.find.bind(files);
    files.find = document => {
      files.write(document, `They met in France, ${found++} times.`);
      return find(document);
    };
    const [passage] = await second.query('passagesOf', 'country:FR');
    if (passage) assert.equal(passage.before + passage.name + passage.after, `They met in France, ${found - 1} times.`);
    assert.ok(found < 10, `${found} looks`);
    second.kill();
  });
});
