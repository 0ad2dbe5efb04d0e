import assert from 'node:assert/strict';
import type { Steps } from '../../../src/core/text/steps.js';
import { Scheduler } from '../../../src/worker/scheduler.js';

describe('the work of the worker', () => {
  let time: number;
  let done: string[];
  let pauses: number;
  let scheduler: Scheduler;

  /** Steps of a millisecond each. */
  function* work(name: string, steps: number): Steps<string> {
    for (let i = 0; i < steps; i++) {
      time++;
      done.push(name);
      yield;
    }
    return name;
  }

  beforeEach(() => {
    time = pauses = 0;
    done = [];
    const pause = (): Promise<void> => {
      pauses++;
      return new Promise(resolve => setImmediate(resolve));
    };
    scheduler = new Scheduler({ now: () => time, pause }, 4);
  });

  it('takes what is urgent before the rest, also where the rest has begun', async () => {
    const rest = scheduler.add('background', work('rest', 12));
    while (done.length === 0) await new Promise(resolve => setImmediate(resolve));
    const begun = done.length;
    await scheduler.add('urgent', work('urgent', 6));
    assert.deepEqual(done.slice(begun, begun + 6), Array<string>(6).fill('urgent'));
    assert.equal(await rest, 'rest');
    assert.equal(done.length, 18);
  });

  it('pauses after so many milliseconds, so that messages are answered', async () => {
    await scheduler.add('background', work('rest', 40));
    assert.ok(pauses >= 10, `${pauses} pauses in 40 ms`);
    assert.equal(scheduler.busy, 40);
  });

  it('goes on after a job that fails, which alone is told so', async () => {
    // eslint-disable-next-line require-yield -- it never gets that far
    const failing = function* (): Steps<never> {
      throw new Error('No.');
    };
    const [failed, kept] = await Promise.allSettled([
      scheduler.add('urgent', failing()),
      scheduler.add('urgent', work('next', 2)),
    ]);
    assert.equal(failed.status, 'rejected');
    assert.equal(kept.status, 'fulfilled');
  });
});
