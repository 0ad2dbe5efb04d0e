import assert from 'node:assert/strict';
import { InFlight, Quarantine } from '../../../src/host/connection/quarantine.js';

/** A worker made up for tests: it ends over some documents, and answers for all others in its own time. */
class Doomed {
  readonly read: string[] = [];
  ends = 0;

  constructor(
    private readonly deadly: ReadonlySet<string>,
    readonly quarantine = new Quarantine(),
  ) {}

  /** Gives documents to one worker after the other, until all have been read or set aside. */
  async readAll(documents: readonly string[]): Promise<void> {
    for (let rest = [...documents]; rest.length > 0;) {
      const inFlight = new InFlight(this.quarantine);
      const left = new Set(rest);
      await new Promise<void>(resolve => {
        let ended = false;
        const isOver = (): boolean => ended;
        const end = (): void => {
          if (isOver()) return;
          ended = true;
          this.ends++;
          inFlight.ended(new Error('out of memory'));
          resolve();
        };
        const give = async (document: string): Promise<void> => {
          if (this.quarantine.problemOf(document) === undefined) {
            await inFlight.give(document, async () => {
              if (isOver()) throw new Error('The connection was closed.');
              await new Promise(wait => setImmediate(wait));
              if (this.deadly.has(document)) end();
              if (isOver()) return new Promise<never>(() => undefined);
              this.read.push(document);
            });
          }
          left.delete(document);
          if (left.size === 0) resolve();
        };
        for (const document of rest) give(document).catch(() => undefined);
      });
      rest = [...left];
      assert.ok(this.ends < 50, 'it comes to an end');
    }
  }
}

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `file:///${i}.txt`);

describe('what the worker has in hand', () => {
  it('is given at once where nothing is suspected', async () => {
    const worker = new Doomed(new Set());
    await worker.readAll(names(20));
    assert.deepEqual(worker.read, names(20));
    assert.equal(worker.ends, 0);
  });

  it('is read alone after an end, and exactly what ends the worker then is set aside', async () => {
    for (const deadly of [[3], [0, 1, 2], [2, 17], [19]]) {
      const worker = new Doomed(new Set(deadly.map(i => `file:///${i}.txt`)));
      await worker.readAll(names(20));
      for (const [i, name] of names(20).entries()) {
        assert.equal(worker.quarantine.problemOf(name) !== undefined, deadly.includes(i), name);
        assert.equal(worker.read.includes(name), !deadly.includes(i), name);
      }
      assert.equal(worker.quarantine.suspected.size, 0);
      assert.equal(worker.ends, deadly.length + 1);
    }
  });

  it('says why a document was set aside, until it is given another chance', () => {
    const quarantine = new Quarantine();
    for (let i = 0; i < 2; i++) {
      const inFlight = new InFlight(quarantine);
      void inFlight.hold('a', new Promise<never>(() => undefined));
      assert.deepEqual(inFlight.ended(new Error('out of memory')), i === 0 ? [] : ['a']);
    }
    assert.match(quarantine.problemOf('a')!, /twice \(out of memory\)/);
    quarantine.release(['a']);
    assert.equal(quarantine.problemOf('a'), undefined);
  });

  it('suspects nothing where the worker ended with nothing in hand', async () => {
    const quarantine = new Quarantine();
    const inFlight = new InFlight(quarantine);
    await inFlight.give('a', () => Promise.resolve());
    assert.equal(inFlight.ended(new Error('killed')), undefined);
    assert.equal(quarantine.suspected.size, 0);
  });

  it('clears a suspect that was read, and not one whose worker ended', async () => {
    const quarantine = new Quarantine();
    quarantine.suspected.add('a').add('b');
    const first = new InFlight(quarantine);
    await first.give('a', () => Promise.resolve());
    assert.deepEqual([...quarantine.suspected], ['b']);
    const given = first.give('b', () => Promise.reject(new Error('The connection was closed.')));
    first.close();
    await assert.rejects(given);
    assert.deepEqual([...quarantine.suspected], ['b']);
  });

  it('lets others go on while a suspect does not come', async () => {
    const quarantine = new Quarantine();
    quarantine.suspected.add('never');
    const worker = new Doomed(new Set(), quarantine);
    await worker.readAll(names(5));
    assert.equal(worker.read.length, 5);
  });
});
