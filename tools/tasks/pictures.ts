/** Takes the pictures of the README: `npm run pictures`. What can be asked of it stands in `test/ui/pictures/take.ts`. */
import { runGuarded } from '../vscode-host/guarded.js';

const MINUTE = 60_000; // milliseconds

void runGuarded(
  process.execPath,
  ['--import', 'tsx', 'test/ui/pictures/take.ts', ...process.argv.slice(2)],
  30 * MINUTE,
).then(code => {
  process.exitCode = code;
});
