/** Runs the benchmarks of recognition by themselves and prints their figures as JSON. */
import { measureRecognition } from './recognition.js';

measureRecognition()
  .then(figures => console.log(JSON.stringify(figures)))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error : String(error));
    process.exitCode = 1;
  });
