import assert from 'node:assert/strict';
import { Heartbeat } from '../../../src/host/connection/heartbeat.js';
import { FakeClock } from './fake-clock.js';

const PATIENCE = 3000; // milliseconds

describe('the heartbeat of a worker', () => {
  let asked: number;
  let silences: number;
  let clock: FakeClock;
  let heartbeat: Heartbeat;

  function begin(ask: () => Promise<unknown>, isNeeded = (): boolean => true): void {
    asked = silences = 0;
    clock = new FakeClock();
    const count = (): Promise<unknown> => {
      asked++;
      return ask();
    };
    heartbeat = new Heartbeat(count, isNeeded, () => silences++, PATIENCE, clock);
    heartbeat.start();
  }

  /** Lets time pass, bit by bit: what is answered meanwhile is heard. */
  async function pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 10) {
      clock.pass(10);
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  it('says once that there is none, and not before its time', async () => {
    begin(() => new Promise(() => undefined));
    await pass(PATIENCE);
    assert.deepEqual([asked, silences], [1, 0]);
    await pass(2 * PATIENCE);
    assert.deepEqual([asked, silences], [1, 1]);
  });

  it('says nothing as long as there is one, also where the answer is that the question is not understood', async () => {
    let turn = 0;
    begin(() => (turn++ % 2 === 0 ? Promise.resolve() : Promise.reject(new Error('?'))));
    await pass(3 * PATIENCE);
    assert.equal(silences, 0);
    assert.ok(asked > 60);
  });

  it('says nothing of a time in which all stood still', async () => {
    let answer = (): void => undefined;
    begin(() => new Promise<void>(resolve => (answer = resolve)));
    await pass(PATIENCE / 10);
    assert.equal(asked, 1);
    clock.sleep(2 * PATIENCE);
    await pass(10);
    answer();
    await pass(PATIENCE / 10);
    assert.equal(silences, 0);
  });

  it('asks only as long as something is waited for', async () => {
    let isNeeded = true;
    begin(
      () => Promise.resolve(),
      () => isNeeded,
    );
    await pass(PATIENCE / 10);
    isNeeded = false;
    await pass(PATIENCE / 10);
    const before = asked;
    await pass(PATIENCE);
    assert.equal(asked, before);
    isNeeded = true;
    heartbeat.start();
    await pass(PATIENCE / 10);
    assert.ok(asked > before);
  });
});
