/** The command's entry point, in the process and in each of its reading threads. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { run } from './command.js';
import type { TextReading } from '../worker/text-reading.js';
import { loadTextReading } from './reading/text-reading.js';
import { ownPort, serveThread } from './reading/thread.js';

// Of a document little stays: without this, V8 lets the heap grow to twice what it holds before it looks for what can go.
setFlagsFromString('--heap-growing-percent=10');
// The same for what is new: it stays at the size that it begins with.
setFlagsFromString('--semi-space-growth-factor=1');

/** Loaded where texts are read, and nowhere else: it holds the dictionary of English. */
const textReading = (): TextReading => loadTextReading(join(__dirname, 'web/worker.js'));

if (ownPort) serveThread(ownPort, textReading);
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
    textReading,
    threadScript: __filename,
    cores: availableParallelism(),
  }).then(code => {
    process.exitCode = code; // Not process.exit: what was written to a pipe must still get out.
  });
}
