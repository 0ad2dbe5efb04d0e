/** The command's entry point. */
import { join } from 'node:path';
import { run } from './command.js';

// A reader that closes the pipe early is no failure; without a listener Node would print a stack.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

void run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  modelFolder: join(__dirname, '../model'),
}).then(code => {
  process.exitCode = code; // Not process.exit: what was written to a pipe must still get out.
});
