import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from './memory-workspace.js';
import { Simulation } from './simulation.js';

const SEED = 20_261_129;

/** What happens to one document that is asked about. */
const deed = fc.tuple(fc.constantFrom('ask', 'ask', 'type', 'lose', 'close', 'open'), fc.nat(6));

describe('questions about a text', function () {
  this.timeout(60_000);

  it('are answered for the text as it was, or refused, however fast it is typed in', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(deed, { maxLength: 30 }), async (scheduler, deeds) => {
        const simulation = new Simulation(scheduler);
        simulation.workspace.write('a.txt', 'Text.');
        await simulation.settle();
        simulation.open('a.txt');
        for (const [what, steps] of deeds) {
          if (what === 'ask') simulation.ask('a.txt');
          else if (what === 'type') simulation.type('a.txt', 'x', steps);
          else if (what === 'lose') simulation.typeUnheard('a.txt');
          else if (what === 'close') simulation.close('a.txt');
          else simulation.open('a.txt');
          await simulation.step(steps);
        }
        simulation.ask('a.txt');
        await simulation.settle();
        assert.deepEqual(simulation.wrong, []);
        assert.equal(simulation.unanswered, 0);
        answered += simulation.answered;
      }),
      { numRuns: 800, seed: SEED },
    );
    assert.ok(answered > 500, `${answered} answers`);
  });

  it('take one message each, also where the text was never sent before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async scheduler => {
        const simulation = new Simulation(scheduler);
        simulation.workspace.write('a.txt', 'Text.');
        await simulation.settle();
        simulation.wake();
        await simulation.settle();
        const before = simulation.sent.length;
        simulation.open('a.txt');
        simulation.ask('a.txt');
        await simulation.settle();
        assert.equal(simulation.answered, 1);
        assert.deepEqual(simulation.sent.slice(before), ['open', 'query']);
        simulation.type('a.txt', 'x', 0);
        simulation.ask('a.txt');
        simulation.ask('a.txt');
        await simulation.settle();
        assert.deepEqual(simulation.sent.slice(before + 2), ['edit', 'query', 'query']);
        assert.equal(simulation.answered, 3);
        assert.ok(keyOf('a.txt') in simulation.worker!.held);
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});
