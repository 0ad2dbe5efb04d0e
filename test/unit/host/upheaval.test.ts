import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fate } from './fake-worker.js';
import { Simulation } from './simulation.js';

const FOLDERS = ['', 'a', 'a/b', 'c', 'c/d'];
const NAMES = ['0.txt', '1.txt', '2.txt', '3.txt', 'x.md'];
const SEED = 20_261_129;

const folder = fc.constantFrom(...FOLDERS);
const name = fc.constantFrom(...NAMES);
const path = fc.tuple(folder, name).map(([folder, name]) => (folder ? `${folder}/${name}` : name));
const deep = fc.constantFrom(...FOLDERS.slice(1));

/** Something that a reader, a program or the computer does. */
const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('write' as const), path, isSecret: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('delete' as const), path }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('remove' as const), path: deep }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('move' as const), path: deep, to: deep }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('replace' as const),
      path: deep,
      names: fc.uniqueArray(name, { maxLength: 4 }),
      tells: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('open' as const), path }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('type' as const), path, at: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('ask' as const), path }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('close', 'leave'), path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom('flood', 'relocated', 'hidden', 'recoded', 'confidence', 'corrected', 'paused', 'resumed'),
    }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** Actions, and what goes on between them: so many steps of what waits to be done, so many milliseconds. */
const story = fc.array(fc.tuple(action, fc.nat(12), fc.constantFrom(0, 0, 0, 50, 200, 1200)), {
  minLength: 1,
  maxLength: 14,
});

/** Tells a story to an index. */
export async function tell(simulation: Simulation, story: readonly [Action, number, number][]): Promise<void> {
  let written = 0;
  for (const [action, steps, pause] of story) {
    const { workspace, host } = simulation;
    switch (action.what) {
      case 'write':
        workspace.write(action.path, `Text ${written++}.`, action.isSecret && written % 3 === 0);
        break;
      case 'delete':
        workspace.delete(action.path);
        break;
      case 'remove':
        workspace.remove(action.path);
        break;
      case 'move':
        workspace.move(action.path, action.to);
        break;
      case 'replace':
        workspace.replace(action.path, new Map(action.names.map(name => [name, `Text ${written++}.`])), action.tells);
        break;
      case 'open':
        simulation.open(action.path);
        break;
      case 'type':
        simulation.type(action.path, `${written++}`, action.at);
        break;
      case 'ask':
        simulation.ask(action.path);
        break;
      case 'close':
        simulation.close(action.path);
        break;
      case 'leave':
        simulation.leave(action.path);
        break;
      case 'flood':
        workspace.flood();
        break;
      default:
        host.handle({ type: action.what });
    }
    await simulation.step(steps);
    simulation.clock.pass(pause);
  }
  simulation.host.handle({ type: 'resumed' });
}

/** What an index has to say of the workspace as it is. */
function expected({ workspace, worker }: Simulation): Record<string, string> {
  const held: Record<string, string> = {};
  for (const key of workspace.documents) {
    const { text, forbidden } = workspace.files.get(key.slice('file:///w/'.length))!;
    held[key] = forbidden === true ? 'It cannot be read: permission is denied.' : text;
  }
  for (const [key, text] of workspace.editors) {
    // Of one whose tab is closed the file counts as well as what the editor still holds.
    const isFile = held[key] !== undefined && worker?.held[key] === held[key];
    if (key.endsWith('.txt') && (text.isShown || (held[key] !== undefined && !isFile))) held[key] = text.text();
  }
  return held;
}

/** Checks that an index ends up right, whatever happens in whatever order. */
async function check(runs: number, fateOf: (text: string) => Fate = () => 'read'): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), story, story, async (scheduler, before, after) => {
      const simulation = new Simulation(scheduler, (_, text) => fateOf(text));
      for (const name of NAMES) simulation.workspace.write(name, `At the start ${name}.`);
      simulation.clock.pass(5000);
      await tell(simulation, before.slice(0, 3));
      simulation.wake();
      await tell(simulation, after);
      await simulation.settle();
      assert.deepEqual(simulation.worker?.held, expected(simulation));
      assert.deepEqual(simulation.log.errors, []);
      assert.deepEqual(simulation.wrong, []);
      assert.equal(simulation.unanswered, 0);
    }),
    { numRuns: runs, seed: SEED },
  );
}

describe('the index, whatever happens at the same time', function () {
  this.timeout(60_000);

  it('ends up with what is there', () => check(1600));

  for (const isListedAnew of [true, false])
    it(`forgets what came, was shown and went before it was ever listed${isListedAnew ? ', also where all is listed anew' : ''}`, () =>
      fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.nat(12), async (scheduler, steps) => {
          const simulation = new Simulation(scheduler);
          const { workspace } = simulation;
          workspace.write('a/0.txt', 'It stays.');
          simulation.clock.pass(5000);
          simulation.wake();
          await simulation.settle();
          workspace.write('a/1.txt', 'It goes.');
          simulation.open('a/1.txt');
          await simulation.step(steps);
          simulation.leave('a/1.txt');
          workspace.delete('a/1.txt');
          if (isListedAnew) workspace.flood();
          await simulation.settle();
          assert.deepEqual(simulation.worker?.held, { 'file:///w/a/0.txt': 'It stays.' });
        }),
        { numRuns: 100, seed: SEED },
      ));
});
