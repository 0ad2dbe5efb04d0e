/** What holds for all tests: one browser for those of a file, and a picture of each failure. */
import type { Context, RootHookObject } from 'mocha';
import { closeBrowser, pictureOfFailure } from './workbench.js';

export const mochaHooks: RootHookObject = {
  async afterEach(this: Context) {
    const { currentTest } = this;
    if (currentTest?.state === 'failed') await pictureOfFailure(currentTest.fullTitle());
  },
  afterAll: closeBrowser,
};
