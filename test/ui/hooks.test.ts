/** What holds for all tests: one browser, and a picture of each failure. */
import { closeBrowser, pictureOfFailure } from './workbench.js';

afterEach(async function () {
  const { currentTest } = this;
  if (currentTest?.state === 'failed') await pictureOfFailure(currentTest.fullTitle());
});

after(closeBrowser);
