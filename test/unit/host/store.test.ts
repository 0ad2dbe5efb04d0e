import { assert } from 'chai';
import { SegmentStore } from '../../../src/host/cache/store.js';
import { FakeClock } from './fake-clock.js';
import { MemorySegments } from './memory-segments.js';
import { silent } from './kept-log.js';

/** The most operations that a life of the store does here. */
const OPERATIONS = 16;

describe('the store of segments', () => {
  const clock = new FakeClock();
  let folder: MemorySegments;
  const segment = (life: number, i: number): Uint8Array =>
    Uint8Array.from({ length: 40 }, (_, at) => life * 40 + i + at);

  beforeEach(() => (folder = new MemorySegments()));

  async function load(store: SegmentStore): Promise<{ name: string; content: string }[]> {
    const found = [];
    for await (const { name, bytes } of store.load()) found.push({ name, content: bytes.join() });
    return found;
  }

  /** One life: reads all, adds three segments, deletes the oldest; until it is cut off. */
  async function live(life: number, added: Set<string>): Promise<void> {
    const store = new SegmentStore(folder, clock, silent);
    const found = await load(store);
    for (let i = 0; i < 3; i++) {
      added.add(segment(life, i).join());
      await store.add(segment(life, i));
    }
    const oldest = found.at(-1);
    if (oldest) await store.remove([oldest.name]);
  }

  it('has nothing half done, whenever it was interrupted, and clears away what was left', async () => {
    for (let cut = 0; cut < OPERATIONS; cut++) {
      folder.files.clear();
      const added = new Set<string>();
      await live(0, added);
      folder.cutOffAfter(cut);
      for (let life = 1; life < 3; life++) await live(life, added).catch(() => undefined);
      folder.cutOffAfter(Infinity);
      const store = new SegmentStore(folder, clock, silent);
      const found = await load(store);
      for (const { content } of found) assert.isTrue(added.has(content), `whole after ${cut} operations`);
      assert.isAtLeast(found.length, 1);
      assert.sameMembers(
        [...folder.files.keys()],
        found.map(({ name }) => name),
      );
      await live(3, added);
      assert.lengthOf(await load(new SegmentStore(folder, clock, silent)), found.length + 2);
    }
    assert.isAbove(folder.operations, OPERATIONS * 4);
  });

  it('gives the latest segment first', async () => {
    const store = new SegmentStore(folder, clock, silent);
    for (let i = 0; i < 5; i++) {
      await store.add(segment(0, i));
      if (i % 2 === 0) clock.pass(1);
    }
    const found = await load(new SegmentStore(folder, clock, silent));
    assert.deepEqual(
      found.map(({ content }) => content),
      [4, 3, 2, 1, 0].map(i => segment(0, i).join()),
    );
  });
});
