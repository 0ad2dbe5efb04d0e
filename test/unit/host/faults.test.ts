import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from './memory-workspace.js';
import { Simulation } from './simulation.js';

const SEED = 20_261_129;
const NAMES = Array.from({ length: 8 }, (_, i) => `${i}.txt`);
const DAY = 86_400_000; // milliseconds

/** A workspace whose documents have been read and stored once. */
async function stored(scheduler: fc.Scheduler, names: readonly string[] = NAMES): Promise<Simulation> {
  const simulation = new Simulation(scheduler);
  for (const name of names) simulation.workspace.write(name, `First text of ${name}.`);
  simulation.clock.pass(5000);
  simulation.wake();
  await simulation.settle();
  return simulation;
}

/** Checks that an index says what is there, and that nothing went wrong that is an error. */
function isRight({ workspace, worker, log }: Simulation): void {
  const texts = workspace.documents.map(key => [key, workspace.files.get(key.slice(keyOf('').length))!.text]);
  assert.deepEqual(worker?.held, Object.fromEntries(texts));
  assert.deepEqual(log.errors, []);
}

function often(work: (scheduler: fc.Scheduler) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(fc.scheduler(), work), { numRuns: 50, seed: SEED });
}

describe('faults around the index', function () {
  this.timeout(120_000);

  it('as a disk that is full keep nothing from being read, and leave nothing half done', () =>
    often(async scheduler => {
      const simulation = await stored(scheduler);
      const { segments, workspace } = simulation;
      segments.disk = 'full';
      for (const name of NAMES) workspace.write(name, `Second text of ${name}.`);
      await simulation.settle();
      isRight(simulation);
      simulation.restart();
      await simulation.settle();
      isRight(simulation);
      segments.disk = 'free';
      simulation.restart();
      await simulation.settle();
      isRight(simulation);
      const { reads } = simulation;
      simulation.restart();
      await simulation.settle();
      assert.equal(simulation.reads, reads, 'all is stored again');
      assert.ok([...segments.files.keys()].every(name => name.endsWith('.segment')));
    }));

  it('as storage that is read-only, with damaged readings in it, keep nothing from being read', () =>
    often(async scheduler => {
      const simulation = await stored(scheduler);
      const { segments, workspace } = simulation;
      const [name] = segments.files.keys();
      segments.files.set(name!, segments.files.get(name!)!.slice(0, 10));
      segments.disk = 'read-only';
      for (let session = 0; session < 2; session++) {
        workspace.write('0.txt', `Text of session ${session}.`);
        simulation.restart();
        await simulation.settle();
        isRight(simulation);
      }
    }));

  it('as readings of another folder are passed over', () =>
    often(async scheduler => {
      const other = await stored(scheduler, ['other/a.txt', 'other/b.txt', '0.txt']);
      const simulation = await stored(scheduler);
      for (const [name, bytes] of other.segments.files) simulation.segments.files.set(name, bytes);
      simulation.workspace.write('0.txt', 'A text that is in this folder alone.');
      simulation.restart();
      await simulation.settle();
      isRight(simulation);
    }));

  it('as a clock that is set back make nobody see what was before', () =>
    often(async scheduler => {
      const simulation = await stored(scheduler);
      for (let session = 0; session < 3; session++) {
        simulation.clock.sleep(-DAY);
        for (const name of NAMES.slice(session)) simulation.workspace.write(name, `Text of session ${session}.`);
        simulation.restart();
        await simulation.settle();
        isRight(simulation);
      }
      simulation.workspace.write('0.txt', 'A text that comes while the clock is set back.');
      await simulation.step(3);
      simulation.clock.sleep(-DAY);
      await simulation.settle();
      isRight(simulation);
    }));

  it('as files that are others each time they are looked at end with what is there', () =>
    often(async scheduler => {
      const simulation = await stored(scheduler);
      const { workspace, host } = simulation;
      const texts = ['', 'Short.', 'Far longer than it was when it was looked at. '.repeat(100), 'Äöü.'];
      for (let i = 0; i < 40; i++) {
        const name = NAMES[i % 3]!;
        if (i % 7 === 6) workspace.delete(name);
        else workspace.write(name, texts[i % texts.length]!, i % 5 === 4);
        if (i % 10 === 9) host.handle({ type: 'recoded' });
        await simulation.step(1 + (i % 4));
        simulation.clock.pass(i % 3 === 0 ? 200 : 0);
      }
      for (const name of NAMES.slice(0, 3)) workspace.write(name, 'The last text.');
      await simulation.settle();
      isRight(simulation);
    }));

  it('as 200,000 other files beside 20,000 in one folder cost a listing and a look at each', async () => {
    const FILES = 20_000;
    const UNRELATED = 200_000;
    const ENDLESS = 40 * FILES;
    const simulation = new Simulation(new InOrder());
    const { workspace } = simulation;
    for (let i = 0; i < FILES; i++) workspace.write(`all/${i}.txt`, `Text ${i}.`);
    simulation.clock.pass(5000);
    simulation.wake();
    await simulation.settle(ENDLESS);
    isRight(simulation);
    const before = { reads: simulation.reads, sent: simulation.sent.length, asked: workspace.asked };
    assert.equal(before.reads, FILES);
    for (let i = 0; i < UNRELATED; i++) workspace.write(`all/${i}.bin`, '');
    await simulation.settle(ENDLESS);
    isRight(simulation);
    assert.equal(simulation.reads, before.reads);
    const [sent, asked] = [simulation.sent.length - before.sent, workspace.asked - before.asked];
    assert.ok(sent < 10, `the worker hears of it ${sent} times`);
    // A watcher leaves out some of so much: each document is looked at once.
    assert.ok(asked < FILES + 10, `the file system is asked ${asked} questions`);
  });
});

/** What waits to be done is done in order: a scheduler of fast-check remembers each step, which are too many here. */
class InOrder {
  private readonly waiting: (() => void)[] = [];

  schedule<T>(task: Promise<T>): Promise<T> {
    return new Promise<void>(resolve => this.waiting.push(resolve)).then(() => task);
  }

  count(): number {
    return this.waiting.length;
  }

  waitNext(count: number): Promise<void> {
    for (const resolve of this.waiting.splice(0, count)) resolve();
    return Promise.resolve();
  }
}
