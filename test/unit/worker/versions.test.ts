import assert from 'node:assert/strict';
import type { QueryCall } from '../../../src/core/corpus/query-table.js';
import { Files, Workshop } from './workshop.js';

const DOCUMENT = 'file:///seeds/a.txt';
const TEXT = 'They met in France.';
const call: QueryCall = { method: 'mentionsIn', args: [DOCUMENT] };

describe('a question about a version of a text', () => {
  let workshop: Workshop;

  /** Asks, and gives the names that were answered with. */
  async function names(version: number, text: string): Promise<string[]> {
    const answer = await workshop.host.call('query', { ...call, at: { document: DOCUMENT, version } });
    const mentions = (answer as { value: { start: number; end: number }[] }).value;
    return mentions.map(({ start, end }) => text.slice(start, end));
  }

  function edit(before: number, inserted: string, length: number): Promise<void> {
    const changes = [{ offset: 12, removed: 6, inserted }];
    return workshop.host.call('edit', { document: DOCUMENT, before, version: before + 1, changes, length });
  }

  beforeEach(async () => {
    workshop = new Workshop(new Files());
    await workshop.start();
    void workshop.host.call('open', { document: DOCUMENT, version: 1, text: TEXT });
  });

  afterEach(() => workshop.kill());

  it('is answered when that version has been read, in one message', async () => {
    assert.deepEqual(await names(1, TEXT), ['France']);
    void edit(1, 'Kenya', TEXT.length - 1);
    assert.deepEqual(await names(2, 'They met in Kenya.'), ['Kenya']);
  });

  it('is refused where there is another version by then', async () => {
    const early = names(1, TEXT);
    void edit(1, 'Kenya', TEXT.length - 1);
    await assert.rejects(early, { name: 'StaleQuery' });
    await assert.rejects(names(1, TEXT), { name: 'StaleQuery' });
    await assert.rejects(names(3, TEXT), { name: 'StaleQuery' });
  });

  it('is refused where the worker has lost track of the text, until it is opened again', async () => {
    await assert.rejects(edit(1, 'Kenya', 99), { name: 'OutOfStep' });
    await assert.rejects(names(2, TEXT), { name: 'StaleQuery' });
    void workshop.host.call('open', { document: DOCUMENT, version: 2, text: 'They met in Peru.' });
    assert.deepEqual(await names(2, 'They met in Peru.'), ['Peru']);
  });

  it('is refused where the text is not open', async () => {
    await workshop.host.call('close', DOCUMENT);
    await assert.rejects(names(1, TEXT), { name: 'StaleQuery' });
  });
});
