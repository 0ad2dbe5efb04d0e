import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from './memory-workspace.js';
import { Simulation } from './simulation.js';

const SEED = 20_261_129;
const NAMES = Array.from({ length: 8 }, (_, i) => `${i}.txt`);

/** What becomes of the workspace and of what is remembered between two sessions. */
const between = fc.record({
  written: fc.subarray(NAMES),
  deleted: fc.subarray(NAMES),
  damaged: fc.constantFrom('none', 'none', 'cut', 'emptied', 'foreign', 'lost'),
  /** After so many operations the power goes; never, for most. */
  cut: fc.option(fc.nat(6)),
  /** How far the session gets: so many steps; to its end, for most. */
  steps: fc.option(fc.nat(60)),
  otherEncodings: fc.boolean(),
});

describe('remembered readings, whatever becomes of them', function () {
  this.timeout(60_000);

  it('never make the index say what is not there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(between, { minLength: 1, maxLength: 5 }),
        async (scheduler, sessions) => {
          const simulation = new Simulation(scheduler);
          const { workspace, segments } = simulation;
          let written = 0;
          for (const name of NAMES) workspace.write(name, `Text ${written++}.`);
          simulation.clock.pass(5000);
          for (const { written: others, deleted, damaged, cut, steps, otherEncodings } of sessions) {
            segments.cutOffAfter(cut ?? Infinity);
            simulation.restart();
            if (steps === null) await simulation.settle();
            else await simulation.step(steps);
            segments.cutOffAfter(Infinity);
            for (const name of others) workspace.write(name, `Text ${written++}.`);
            for (const name of deleted) workspace.delete(name);
            damage(segments.files, damaged);
            workspace.hasOtherEncodings = otherEncodings;
          }
          simulation.restart();
          await simulation.settle();
          const expected = workspace.documents.map(key => [
            key,
            workspace.files.get(key.slice(keyOf('').length))!.text,
          ]);
          assert.deepEqual(simulation.worker?.held, Object.fromEntries(expected));
          assert.deepEqual(
            [...segments.files.keys()].filter(name => !name.endsWith('.segment')),
            [],
          );
        },
      ),
      { numRuns: 300, seed: SEED },
    );
  });

  it('spare the reading of all that is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.subarray(NAMES), async (scheduler, changed) => {
        const simulation = new Simulation(scheduler);
        for (const name of NAMES) simulation.workspace.write(name, 'Text.');
        await simulation.settle();
        simulation.wake();
        await simulation.settle();
        assert.equal(simulation.reads, NAMES.length);
        simulation.host.dispose();
        for (const name of changed) simulation.workspace.write(name, 'Another text.');
        await simulation.settle();
        simulation.restart();
        await simulation.settle();
        assert.equal(simulation.reads, NAMES.length + changed.length);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('do not spare it where files are decoded otherwise than before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async scheduler => {
        const simulation = new Simulation(scheduler);
        for (const name of NAMES) simulation.workspace.write(name, 'Text.');
        await simulation.settle();
        simulation.wake();
        await simulation.settle();
        simulation.workspace.hasOtherEncodings = true;
        simulation.restart();
        await simulation.settle();
        assert.equal(simulation.reads, 2 * NAMES.length);
        simulation.restart();
        await simulation.settle();
        assert.equal(simulation.reads, 2 * NAMES.length, 'once');
      }),
      { numRuns: 50, seed: SEED },
    );
  });

  it('do not grow without end: where there are far more than documents, all is written anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async scheduler => {
        const simulation = new Simulation(scheduler);
        for (const name of NAMES) simulation.workspace.write(name, 'Text.');
        simulation.clock.pass(5000);
        simulation.wake();
        await simulation.settle();
        for (let i = 0; i < 60; i++) {
          simulation.workspace.write('0.txt', `Text ${i}.`);
          await simulation.settle();
        }
        assert.ok(simulation.segments.files.size <= 20, `${simulation.segments.files.size} segments`);
        simulation.restart();
        await simulation.settle();
        assert.equal(simulation.worker?.held[keyOf('0.txt')], 'Text 59.');
      }),
      { numRuns: 5, seed: SEED },
    );
  });
});

function damage(files: Map<string, Uint8Array>, how: string): void {
  const [name] = files.keys();
  if (name === undefined || how === 'none') return;
  const bytes = files.get(name)!;
  if (how === 'cut') files.set(name, bytes.slice(0, bytes.length >> 1));
  else if (how === 'emptied') files.set(name, new Uint8Array());
  else if (how === 'foreign') files.set(name, new TextEncoder().encode('{"readings": 1}'));
  else files.delete(name);
}
