import { assert } from 'chai';
import { inTurn } from '../../../src/host/timing/in-turn.js';

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5));

describe('work in turn', () => {
  it('begins once the work before is done', async () => {
    const afterAll = inTurn();
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await pause();
      seen.push(`${name} ends`);
      return name;
    };
    const names = await Promise.all([afterAll(work('a')), afterAll(work('b')), afterAll(work('c'))]);
    assert.deepEqual(names, ['a', 'b', 'c']);
    assert.deepEqual(seen, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after work that failed, of which only the one who asked hears', async () => {
    const afterAll = inTurn();
    const failing = afterAll(() => Promise.reject(new Error('in vain')));
    const next = afterAll(() => Promise.resolve('done'));
    assert.equal(await failing.catch((error: unknown) => (error as Error).message), 'in vain');
    assert.equal(await next, 'done');
  });
});
