/** From tokens to mentions: the tagger, twice over a document, and the lists. */
import type { ReadBlock, ReadText } from '../read.js';
import type { Tokens } from '../tokens.js';
import type { Mention } from '../types.js';
import type { World } from '../world.js';
import { calibrated } from './confidence.js';
import { Evidence } from './evidence.js';
import type { Gazetteer } from './gazetteer.js';
import type { Lexicon } from './lexicon.js';
import { mentionsOf } from './mentions.js';
import { repeatNames } from './repeat.js';
import { Tagger, type FirstPass, type Found, type TaggerWeights } from './tagger.js';
import { view } from './view.js';
import { WordMemory } from './words.js';

/** Abbreviations that keep their full stop at a name's end. */
const ABBREVIATION = /^(?:Inc|Corp|Ltd|Co|Cos|Jr|Sr|Bros|Esq)\.$/;

/** What a recogniser is made of. */
export interface RecogniserParts {
  readonly weights: TaggerWeights;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly world: World;
}

/** Finds the names in texts. Remembers words it has seen, so one instance should serve many texts. */
export class Recogniser {
  private readonly tagger: Tagger;
  private readonly memory: WordMemory;
  /** First passes by the tokens they were made from: an edited document keeps the tokens of blocks that did not change. */
  private readonly passes = new WeakMap<Tokens, FirstPass>();

  constructor(private readonly parts: RecogniserParts) {
    this.tagger = new Tagger(parts.weights);
    this.memory = new WordMemory(parts.lexicon);
  }

  /** The mentions of a text, in order; none overlap. */
  recognise(text: ReadText): Mention[] {
    const passes = text.blocks.map(block => this.pass(block));
    const evidence = new Evidence(passes);
    const found = repeatNames(passes.map(pass => ({ view: pass.view, found: this.tagger.second(pass, evidence) })));
    return text.blocks.flatMap((block, index) => this.placed(block, passes[index]!, found[index]!));
  }

  private pass({ tokens }: ReadBlock): FirstPass {
    let pass = this.passes.get(tokens);
    if (!pass) {
      pass = this.tagger.first(view(tokens, this.memory.describe, this.parts.gazetteer));
      this.passes.set(tokens, pass);
    }
    return pass;
  }

  private placed({ start, tokens }: ReadBlock, { view }: FirstPass, found: readonly Found[]): Mention[] {
    return mentionsOf(view, found, this.parts.world).map(({ from, to, kind, form, probability }) => ({
      start: start + tokens.starts[from]!,
      end: start + endOf(tokens, to - 1),
      kind,
      form,
      confidence: calibrated(probability),
    }));
  }
}

/** Where a name ends: without a full stop that ends the sentence rather than an abbreviation ("U.S.", "Inc.", "J."). */
function endOf({ words, ends }: Tokens, last: number): number {
  const word = words[last]!;
  const abbreviated = word.length < 3 || word.indexOf('.') < word.length - 1 || ABBREVIATION.test(word);
  return abbreviated ? ends[last]! : ends[last]! - 1;
}
