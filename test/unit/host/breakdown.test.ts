import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fate } from './fake-worker.js';
import { keyOf } from './memory-workspace.js';
import { Simulation } from './simulation.js';

const SEED = 20_261_129;

/** Some of some files are deadly, each in its way. */
const fates = fc.array(fc.constantFrom<Fate>('read', 'read', 'read', 'crash', 'hang'), { minLength: 1, maxLength: 12 });

/** Reading a text that says so is the end of the worker. */
const fateOf = (_: string, text: string): Fate =>
  text.startsWith('crash') ? 'crash' : text.startsWith('hang') ? 'hang' : 'read';

function begin(scheduler: fc.Scheduler, fates: readonly Fate[]): Simulation {
  const simulation = new Simulation(scheduler, fateOf);
  for (const [i, fate] of fates.entries()) simulation.workspace.write(`${i}.txt`, `${fate} ${i}`);
  simulation.clock.pass(5000);
  simulation.wake();
  return simulation;
}

describe('a worker that breaks down, in whatever order', function () {
  this.timeout(60_000);

  it('leaves out exactly what it breaks down over, and reads all else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, fates) => {
        const simulation = begin(scheduler, fates);
        await simulation.settle();
        const held = simulation.worker?.held ?? {};
        assert.equal(Object.keys(held).length, fates.length);
        for (const [i, fate] of fates.entries()) {
          const said = held[keyOf(`${i}.txt`)]!;
          if (fate === 'read') assert.equal(said, `read ${i}`);
          else
            assert.match(
              said,
              fate === 'crash' ? /^It was set aside, .* twice \(It crashed/ : /twice \(it did not answer/,
            );
        }
        assert.equal(simulation.host.progress.phase, 'ready');
        const deadly = fates.filter(fate => fate !== 'read').length;
        assert.ok(simulation.lives <= 1 + 2 * deadly, `${simulation.lives} lives for ${deadly} deadly files`);
      }),
      { numRuns: 400, seed: SEED },
    );
  });

  it('gives what it broke down over another chance when it has changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, fates) => {
        const simulation = begin(scheduler, [...fates, 'crash']);
        await simulation.settle();
        for (const [i, fate] of [...fates, 'crash'].entries())
          if (fate !== 'read') simulation.workspace.write(`${i}.txt`, 'All is well.');
        await simulation.settle();
        for (const text of Object.values(simulation.worker!.held)) assert.match(text, /^(read|All is well)/);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('leaves out a document in an editor that it breaks down over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, fc.nat(11), async (scheduler, fates, at) => {
        const simulation = begin(scheduler, fates);
        const i = at % fates.length;
        simulation.open(`${i}.txt`);
        await simulation.settle();
        const fate = fates[i]!;
        const said = simulation.worker!.held[keyOf(`${i}.txt`)];
        if (fate === 'read') assert.equal(said, `read ${i}`);
        else assert.match(said!, /^It was set aside/);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('is given up where none can be started, until the reader wants it tried again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async scheduler => {
        const simulation = new Simulation(scheduler);
        simulation.workspace.write('a.txt', 'One text.');
        simulation.clock.pass(5000);
        simulation.isBarren = true;
        simulation.wake();
        await simulation.settle();
        assert.equal(simulation.host.progress.phase, 'failed');
        assert.equal(simulation.lives, 4);
        await assert.rejects(simulation.host.query({ method: 'documents', args: [] }), /Reading has stopped/);

        simulation.isBarren = false;
        await simulation.settle();
        assert.equal(simulation.lives, 4, 'nothing is tried unasked');
        simulation.host.handle({ type: 'retried' });
        await simulation.settle();
        assert.equal(simulation.host.progress.phase, 'ready');
        assert.deepEqual(simulation.worker?.held, { [keyOf('a.txt')]: 'One text.' });
      }),
      { numRuns: 50, seed: SEED },
    );
  });
});
