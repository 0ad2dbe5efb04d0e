import assert from 'node:assert/strict';
import { Heartbeat } from '../../../src/extension/index/worker/heartbeat.js';

const PATIENCE = 300; // milliseconds

describe('the heartbeat of a worker', () => {
  const sleep = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));
  let asked: number;
  let silences: number;
  let heartbeat: Heartbeat;

  function begin(ask: () => Promise<unknown>, isNeeded = (): boolean => true): void {
    asked = silences = 0;
    const count = (): Promise<unknown> => {
      asked++;
      return ask();
    };
    heartbeat = new Heartbeat(count, isNeeded, () => silences++, PATIENCE);
    heartbeat.start();
  }

  afterEach(() => heartbeat.stop());

  it('says once that there is none', async () => {
    begin(() => new Promise(() => undefined));
    while (silences === 0) await sleep(10);
    await sleep(2 * PATIENCE);
    assert.deepEqual([asked, silences], [1, 1]);
  });

  it('says nothing as long as there is one, also where the answer is that the question is not understood', async () => {
    let turn = 0;
    begin(() => (turn++ % 2 === 0 ? Promise.resolve() : Promise.reject(new Error('?'))));
    await sleep(3 * PATIENCE);
    assert.equal(silences, 0);
    assert.ok(asked > 2);
  });

  it('says nothing of a time in which all stood still', async () => {
    let answer = (): void => undefined;
    begin(() => new Promise<void>(resolve => (answer = resolve)));
    while (asked === 0) await sleep(1);
    const end = performance.now() + 2 * PATIENCE;
    while (performance.now() < end); // as a computer that sleeps
    await sleep(1);
    answer();
    await sleep(PATIENCE / 10);
    assert.equal(silences, 0);
  });

  it('asks only as long as something is waited for', async () => {
    let isNeeded = true;
    begin(
      () => Promise.resolve(),
      () => isNeeded,
    );
    while (asked === 0) await sleep(1);
    isNeeded = false;
    await sleep(PATIENCE / 10);
    const before = asked;
    await sleep(PATIENCE);
    assert.equal(asked, before);
    isNeeded = true;
    heartbeat.start();
    while (asked === before) await sleep(1);
  });
});
