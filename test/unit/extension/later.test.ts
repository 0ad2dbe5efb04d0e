import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Later } from '../../../src/extension/common/later.js';

describe('work that waits a little', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('is done once nobody has called for so long', () => {
    let done = 0;
    const later = new Later(() => done++);
    for (let i = 0; i < 5; i++) {
      later.afterRest(10);
      mock.timers.tick(9);
    }
    assert.equal(done, 0);
    mock.timers.tick(1);
    mock.timers.tick(100);
    assert.equal(done, 1);
  });

  it('is done so long after the first call, and again after the next', () => {
    let done = 0;
    const later = new Later(() => done++);
    for (let i = 0; i < 5; i++) {
      later.within(10);
      mock.timers.tick(4);
    }
    assert.equal(done, 1);
    mock.timers.tick(10);
    assert.equal(done, 2);
  });

  it('is not done where it is given up', () => {
    let done = 0;
    const later = new Later(() => done++);
    later.within(10);
    later.cancel();
    later.afterRest(10);
    later.dispose();
    mock.timers.tick(100);
    assert.equal(done, 0);
  });
});
