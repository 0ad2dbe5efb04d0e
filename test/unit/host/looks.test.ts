import assert from 'node:assert/strict';
import { Looks } from '../../../src/host/timing/looks.js';
import { FakeClock } from './fake-clock.js';

describe('looks that are taken after word of something', () => {
  let clock: FakeClock;
  let looks: Looks;
  let taken: number[];
  beforeEach(() => {
    clock = new FakeClock();
    const start = clock.now();
    taken = [];
    looks = new Looks(clock, [250, 1000, 3000], () => taken.push(clock.now() - start));
  });

  it('are none without word', () => {
    clock.pass(10_000);
    assert.deepEqual(taken, []);
  });

  it('come some time after it, and again: what no word comes of is seen all the same', () => {
    looks.word();
    clock.pass(10_000);
    assert.deepEqual(taken, [250, 1000, 3000]);
  });

  it('are put off by word that comes meanwhile, and are all taken after the last', () => {
    looks.word();
    clock.pass(200);
    looks.word();
    clock.pass(300);
    looks.word();
    clock.pass(10_000);
    assert.deepEqual(taken, [450, 750, 1500, 3500]);
  });

  it('are taken no more once they are given up', () => {
    looks.word();
    clock.pass(300);
    looks.cancel();
    clock.pass(10_000);
    assert.deepEqual(taken, [250]);
  });
});
