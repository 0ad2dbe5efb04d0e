/** Reading in this thread. */
import { setImmediate } from 'node:timers/promises';
import type { AnalysisOptions } from '../../core/reading/analyse.js';
import type { Knowledge } from '../../core/reading/knowledge.js';
import type { Steps } from '../../core/text/steps.js';
import type { TextReading } from '../../worker/text-reading.js';
import { readText } from '../files/read-text.js';
import { modelFile } from './model-file.js';
import type { FileRead, FileToRead, Reader } from './reader.js';

const encoder = new TextEncoder();

/** The longest stretch of work, in milliseconds, as far as a text's steps yield, before other threads are heard. */
const SLICE = 5;

/** Reads in this thread, one file after the other; the next file is fetched from the disk while one is analysed. */
export class OwnReader implements Reader {
  readonly ahead = 2;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly reading: TextReading,
    private readonly knowledge: Knowledge,
    private readonly options: AnalysisOptions,
  ) {}

  /** Loads the model. Throws, naming the file, where one cannot be read. */
  static async load(reading: TextReading, modelFolder: string, options: AnalysisOptions): Promise<OwnReader> {
    const files = await Promise.all(
      reading.modelFiles.map(async name => [name, await modelFile(modelFolder, name)] as const),
    );
    return new OwnReader(reading, reading.loadKnowledge(Object.fromEntries(files)), options);
  }

  async read({ path, wanted }: FileToRead): Promise<FileRead> {
    const text = await readText(path);
    if (typeof text !== 'string') return text;
    const { readInSteps, documentLine } = this.reading;
    const mine = this.last.then(() => withPauses(readInSteps(text, this.knowledge, this.options)));
    this.last = mine.catch(() => undefined); // thrown to the one who asked for it
    const reading = await mine;
    return wanted === 'line'
      ? { path, line: encoder.encode(documentLine(path, text, reading)) }
      : { path, text, reading };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Does all steps, and lets others have their turn in between. */
async function withPauses<T>(steps: Steps<T>): Promise<T> {
  let rested = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - rested > SLICE) {
      await setImmediate();
      rested = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
