/** wink-nlp made a pure function: what it learned from one text never changes how it reads the next. */
import winkNLP, { type Document, type ItsHelpers, type Model, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** What wink keeps of the words it met: `hash` says which it knows, `list` only grows. */
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}

/** The parts of wink's model that its types do not name. */
interface OpenModel extends Model {
  readonly core: () => { readonly features: { readonly lexeme: Lexemes } };
  readonly metaCER: () => unknown;
  readonly featureFn: (...args: readonly unknown[]) => Record<string, (word: string) => unknown>;
}

interface Instance {
  readonly nlp: WinkMethods;
  readonly lexemes: Lexemes;
  /** How many words the model brings. */
  readonly own: number;
}

/** After so many new words wink starts anew, so that its memory has a bound: about 150 bytes a word. */
const MOST_NEW_WORDS = 150_000;
/** Words that wink takes whole and as words wherever they stand, known or not. */
const LETTERS = /^[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+$/i;
/** Letters that wink takes for a currency beside a number. */
const CURRENCY = /^(?:usd?|c|aud|inr|gbp)$/i;
/** Properties of unknown words that nothing here asks for; wink gives each new one a number, of which it has few. */
const UNUSED = ['prefix', 'suffix', 'shape'] as const;

let current: Instance | undefined;
/** The model's entity rules: each time it gives them it writes them as JSON once more, twice as long, until no string can hold them. */
let entityRules: unknown;

/** Reads a text: tokens, parts of speech and sentences. The same text gives the same answer, whatever was read before. */
export function winkDocument(text: string): { readonly doc: Document; readonly its: ItsHelpers } {
  current ??= start();
  const { nlp, lexemes, own } = current;
  const known = lexemes.list.length;
  try {
    return { doc: nlp.readDoc(text), its: nlp.its };
  } finally {
    forget(lexemes, known);
    if (lexemes.list.length > own + MOST_NEW_WORDS) current = undefined;
  }
}

function start(): Instance {
  const open = model as unknown as OpenModel;
  let core: ReturnType<OpenModel['core']> | undefined;
  const watched: OpenModel = {
    ...open,
    core: () => (core = open.core()),
    metaCER: () => (entityRules ??= open.metaCER()),
    featureFn(...args) {
      const features = open.featureFn(...args);
      for (const name of UNUSED) features[name] = () => '';
      return features;
    },
  };
  const nlp = winkNLP(watched, ['sbd', 'pos']);
  const lexemes = core!.features.lexeme;
  return { nlp, lexemes, own: lexemes.list.length };
}

/**
 * Takes words out of wink's memory that are not letters alone: wink takes a known word such as `Jean-Paul` whole where it
 * would cut an unknown one. Its numbers for them stay given away, so what it has read stays right.
 */
function forget({ hash, list }: Lexemes, from: number): void {
  for (let i = from; i < list.length; i++) {
    const word = list[i]!;
    if (LETTERS.test(word) && !CURRENCY.test(word)) continue;
    Reflect.deleteProperty(hash, word);
    const lower = word.toLowerCase();
    if (hash[lower] !== undefined && hash[lower] >= from) Reflect.deleteProperty(hash, lower);
  }
}
