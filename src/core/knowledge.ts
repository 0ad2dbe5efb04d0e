/** What recognition and resolution know: loaded once, from the bytes of the files under `model/`. */
import { Recogniser } from './recognise/recogniser.js';

/** The bytes of the files under `model/`, by file name. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

/** The files under `model/` that `loadKnowledge` reads. */
export const MODEL_FILES: readonly string[] = [];

/** Everything an analysis depends on besides its text. */
export interface Knowledge {
  /** Changes whenever the same text could give another analysis: the key of remembered results. */
  readonly version: string;
  readonly recogniser: Recogniser;
}

/** Reads the model. Throws where a file is missing or damaged, naming it. */
export function loadKnowledge(files: ModelFiles): Knowledge {
  for (const name of MODEL_FILES) if (!files[name]) throw new Error(`The model file ${name} is missing.`);
  return { version: '0', recogniser: new Recogniser() };
}
