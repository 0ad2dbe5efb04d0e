/** One browser serves all tests of a run. */
import { closeBrowser } from './workbench.js';

after(closeBrowser);
