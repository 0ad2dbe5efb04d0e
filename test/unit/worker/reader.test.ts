import assert from 'node:assert/strict';
import { inventDocument } from '../../../tools/bench/corpus.js';
import { said } from '../../answers.js';
import { isCertainEnough } from '../../../src/core/reading/analyse.js';
import { read } from '../../../src/core/text/read.js';
import { Files, knowledge, saidFresh, Workshop } from './workshop.js';

const keyOf = (i: number): string => `file:///seeds/${String(i).padStart(4, '0')}.txt`;

/** So many documents of about so many words. */
function makeFiles(count: number, words = 300): Files {
  const files = new Files();
  for (let i = 0; i < count; i++) files.write(keyOf(i), inventDocument(i, words));
  return files;
}

const ask = (workshop: Workshop): Workshop['query'] => workshop.query.bind(workshop);

describe('the reader', () => {
  it('says what an index made in one go says', async () => {
    const files = makeFiles(12);
    const workshop = new Workshop(files);
    assert.equal(await workshop.start(), 12);
    assert.deepEqual(await said(ask(workshop)), await saidFresh(files));
    workshop.kill();
  });

  it('follows a thousand files that are replaced at once', async () => {
    const files = makeFiles(1000, 40);
    const workshop = new Workshop(files);
    await workshop.start();
    for (let i = 0; i < 1000; i++) files.write(keyOf(i), inventDocument(5000 + i, 40));
    for (let i = 0; i < 30; i++) files.delete(keyOf(i * 7));
    await workshop.host.call(
      'remove',
      Array.from({ length: 30 }, (_, i) => keyOf(i * 7)),
    );
    assert.equal(await workshop.readOutdated(), 970);
    assert.deepEqual(await said(ask(workshop)), await saidFresh(files));
    workshop.kill();
  }).timeout(120_000);

  it('answers from memory when it starts again, without reading a file', async () => {
    const files = makeFiles(150, 100);
    const first = new Workshop(files);
    assert.equal(await first.start(), 150);
    const before = await said(ask(first));
    await first.host.call('store', undefined);
    first.kill();
    const second = new Workshop(files, first.segments);
    assert.equal(await second.start(), 0);
    assert.deepEqual(await said(ask(second)), before);
    second.kill();
  });

  it('reads only what has changed in between', async () => {
    const files = makeFiles(40);
    const first = new Workshop(files);
    await first.start();
    await first.host.call('store', undefined);
    first.kill();
    files.write(keyOf(3), inventDocument(77, 500));
    files.delete(keyOf(4));
    files.write(keyOf(99), inventDocument(78, 500));
    files.write(keyOf(5), files.textOf(keyOf(5))); // touched, with the same contents
    const second = new Workshop(files, first.segments);
    assert.equal(await second.start(), 3);
    assert.deepEqual(await said(ask(second)), await saidFresh(files));
    second.kill();
  });

  it('quotes what the file says now, also where its stamp has not changed', async () => {
    const files = new Files();
    files.write(keyOf(0), 'They met in France on Monday.');
    const first = new Workshop(files);
    await first.start();
    await first.host.call('store', undefined);
    first.kill();
    const { stamp } = files.find(keyOf(0))!;
    const bytes = new TextEncoder().encode('We all saw France in spring..');
    assert.equal(bytes.length, stamp.size);
    files.find = document => ({ document, stamp, bytes, encoding: 'utf8' });
    const second = new Workshop(files, first.segments);
    assert.equal(await second.start(), 0);
    const [passage] = await second.query('passagesOf', 'country:FR');
    assert.equal(passage!.before + passage!.name + passage!.after, 'We all saw France in spring..');
    second.kill();
  });

  it('is right after being killed at any moment, and no worse than cold', async () => {
    const files = makeFiles(140, 100);
    const fresh = await saidFresh(files);
    const segments: Uint8Array[] = [];
    for (let round = 0; round < 8; round++) {
      const doomed = new Workshop(files, segments);
      const started = doomed.start().then(
        () => doomed.host.call('store', undefined),
        () => undefined,
      );
      const moment = (round * 67) % 300;
      await Promise.race([started, new Promise(resolve => setTimeout(resolve, moment))]);
      doomed.kill();
      await started.catch(() => undefined);
    }
    const last = new Workshop(files, segments);
    assert.ok((await last.start()) <= 140);
    assert.deepEqual(await said(ask(last)), fresh);
    last.kill();
  }).timeout(120_000);

  it('lets the text of an editor win over the file, and remembers only the file', async () => {
    const files = new Files();
    files.write(keyOf(0), 'They met in France.');
    const workshop = new Workshop(files);
    await workshop.start();
    const names = async (): Promise<string[]> =>
      (await workshop.query('entities', { document: keyOf(0) })).map(({ name }) => name);
    await workshop.host.call('open', { document: keyOf(0), version: 1, text: 'They met in France.' });
    const changes = [{ offset: 12, removed: 6, inserted: 'Kenya' }];
    await workshop.host.call('edit', { document: keyOf(0), before: 1, version: 2, changes, length: 18 });
    assert.deepEqual(await names(), ['Kenya']);
    await workshop.host.call('read', files.find(keyOf(0))!);
    assert.deepEqual(await names(), ['Kenya']);
    await workshop.host.call('store', undefined);
    await workshop.host.call('close', keyOf(0));
    await workshop.host.call('store', undefined);
    await workshop.host.call('read', files.find(keyOf(0))!);
    assert.deepEqual(await names(), ['France']);
    workshop.kill();
    const next = new Workshop(files, workshop.segments);
    await next.start();
    assert.deepEqual(await said(ask(next)), await saidFresh(files));
    next.kill();
  });

  it('reads in full what it only glanced at before the editor was closed', async () => {
    const files = new Files();
    const long = inventDocument(5, 21_000);
    files.write(keyOf(0), long);
    const workshop = new Workshop(files);
    await workshop.start();
    await workshop.host.call('open', { document: keyOf(0), version: 1, text: long });
    const changes = [{ offset: 0, removed: 0, inserted: 'Ada Byron, president of Peru, spoke. Byron left. ' }];
    const text = changes[0]!.inserted + long;
    await workshop.host.call('edit', { document: keyOf(0), before: 1, version: 2, changes, length: text.length });
    files.write(keyOf(0), text);
    await workshop.host.call('close', keyOf(0));
    await workshop.readOutdated();
    assert.deepEqual(await said(ask(workshop)), await saidFresh(files));
    await workshop.host.call('store', undefined);
    workshop.kill();
    const next = new Workshop(files, workshop.segments);
    assert.equal(await next.start(), 0);
    assert.deepEqual(await said(ask(next)), await saidFresh(files));
    next.kill();
  });

  it('has the names of the text as it is, after whichever of the last steps of reading it was edited', async () => {
    let now = 0;
    const workshop = new Workshop(new Files(), [], () => (now += 1000)); // after each step it looks for what else there is
    await workshop.start();
    const before = `${inventDocument(5, 1500)}${'\n\nHe said so again, and went.'.repeat(800)}\n\nAda Byron left Peru.\n`;
    const middle = before.indexOf('He said so');
    const changes = [{ offset: middle, removed: 0, inserted: 'Emil Berg spoke.\n\n' }];
    const text = before.slice(0, middle) + changes[0]!.inserted + before.slice(middle);
    const later = [{ offset: middle, removed: 0, inserted: 'Kenya ' }];
    const last = text.slice(0, middle) + later[0]!.inserted + text.slice(middle);
    const expected = knowledge.recogniser
      .recognise(read(last))
      .filter(mention => isCertainEnough(mention, {}))
      .map(({ start, end }) => last.slice(start, end));
    const pause = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
    const open = (document: string): Promise<void> =>
      workshop.host.call('open', { document, version: 1, text: before });
    const isRead = open('whole').then(() => true);
    let steps = 0;
    while (!(await Promise.race([isRead, pause().then(() => false)]))) steps++;
    for (let taken = steps - 8; taken <= steps; taken++) {
      const document = `${taken}`;
      const opened = open(document);
      for (let i = 0; i < taken; i++) await pause();
      const edit = { document, before: 1, version: 2, changes, length: text.length };
      await workshop.host.call('edit', edit);
      await opened;
      await workshop.host.call('edit', { ...edit, before: 2, version: 3, changes: later, length: last.length });
      const mentions = await workshop.query('mentionsIn', document);
      assert.deepEqual(
        mentions.map(({ start, end }) => last.slice(start, end)),
        expected,
        `edited after ${taken} of ${steps} steps`,
      );
      await workshop.host.call('close', document);
    }
    workshop.kill();
  }).timeout(120_000);

  it('refuses an edit that does not follow what it has', async () => {
    const workshop = new Workshop(new Files());
    await workshop.start();
    await workshop.host.call('open', { document: 'a', version: 1, text: 'abc' });
    const edit = { document: 'a', version: 3, changes: [{ offset: 0, removed: 0, inserted: 'x' }], length: 4 };
    await assert.rejects(workshop.host.call('edit', { ...edit, before: 2 }), { name: 'OutOfStep' });
    await assert.rejects(workshop.host.call('edit', { ...edit, before: 1, length: 9 }), { name: 'OutOfStep' });
    await workshop.host.call('open', { document: 'a', version: 3, text: 'They met in Peru.' });
    const entities = await workshop.query('entities', { document: 'a' });
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['country:PE'],
    );
    workshop.kill();
  });

  it('tells which documents have other answers', async () => {
    const files = makeFiles(3);
    const workshop = new Workshop(files);
    await workshop.start();
    while (workshop.changed.size < 3) await new Promise(resolve => setImmediate(resolve));
    for (const document of files.documents) assert.ok(workshop.changed.has(document));
    workshop.kill();
  });
});
