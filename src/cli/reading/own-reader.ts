/** Reading in this thread. */
import type { AnalysisOptions } from '../../core/reading/analyse.js';
import type { Knowledge } from '../../core/reading/knowledge.js';
import { atOnce } from '../../core/text/steps.js';
import type { TextReading } from '../../worker/text-reading.js';
import { readText } from '../files/read-text.js';
import { modelFile } from './model-file.js';
import type { FileRead, FileToRead, Reader } from './reader.js';

const encoder = new TextEncoder();

/** Reads in this thread; the next file is fetched from the disk while one is analysed. */
export class OwnReader implements Reader {
  readonly ahead = 2;

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
    const reading = atOnce(readInSteps(text, this.knowledge, this.options));
    return wanted === 'line'
      ? { path, line: encoder.encode(documentLine(path, text, reading)) }
      : { path, text, reading };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
