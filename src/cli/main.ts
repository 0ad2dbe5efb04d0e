/** The command's entry point, in the process and in each of its reading threads. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from './command.js';
import { ownPort, serveThread } from './reading/thread.js';

if (ownPort) serveThread(ownPort);
else start();

function start(): void {
  // A reader that closes the pipe early is no failure; without a listener Node would print a stack.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  void run(process.argv.slice(2), {
    input: process.stdin,
    out: process.stdout,
    err: process.stderr,
    modelFolder: join(__dirname, '../model'),
    threadScript: __filename,
    cores: availableParallelism(),
  }).then(code => {
    process.exitCode = code; // Not process.exit: what was written to a pipe must still get out.
  });
}
