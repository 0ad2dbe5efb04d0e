/** What recognition and resolution know: loaded once, from the bytes of the files under `model/`. */
import { Gazetteer } from '../recognise/lists/gazetteer.js';
import { hashBytes } from '../recognise/lists/hash.js';
import { Lexicon } from '../recognise/lists/lexicon.js';
import { Recogniser } from '../recognise/recogniser.js';
import { Weights } from '../recognise/tagger/weights.js';
import { World } from '../world/world.js';
import { NamesByLanguage } from '../world/names-by-language.js';

/** The bytes of the files under `model/`, by file name. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

/** The files under `model/` that `loadKnowledge` reads. */
export const MODEL_FILES = [
  'gazetteer.bin',
  'lexicon.bin',
  'tagger.bin',
  'world.json',
  'names-by-language.json',
] as const;

/** Grows with every change of the code after which the same model can give another analysis: a test holds what analyses are of this one. */
export const REVISION = 18;

/** Everything an analysis depends on besides its text. */
export interface Knowledge {
  /** Changes whenever the same text could give another analysis: the key of remembered results. */
  readonly version: string;
  readonly recogniser: Recogniser;
  readonly world: World;
}

/** Reads the model. Throws where a file is missing or damaged, naming it. */
export function loadKnowledge(files: ModelFiles): Knowledge {
  let version = REVISION;
  const parse = <T>(name: (typeof MODEL_FILES)[number], reader: (bytes: Uint8Array) => T): T => {
    const bytes = files[name];
    if (!bytes) throw new Error(`The model file ${name} is missing.`);
    version = hashBytes(bytes, version);
    try {
      return reader(bytes);
    } catch (error) {
      throw new Error(
        `The model file ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
  };
  const gazetteer = parse('gazetteer.bin', bytes => Gazetteer.read(bytes));
  const lexicon = parse('lexicon.bin', bytes => Lexicon.read(bytes));
  const weights = parse('tagger.bin', bytes => Weights.read(bytes));
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const foreign = parse('names-by-language.json', bytes => NamesByLanguage.parse(text(bytes)));
  const world = parse('world.json', bytes => World.parse(text(bytes), foreign));
  return { version: version.toString(16), recogniser: new Recogniser({ weights, lexicon, gazetteer, world }), world };
}
