/** From tokens to mentions: the tagger, twice over a document, and the lists. */
import type { ReadText } from '../text/read.js';
import { atOnce, type Steps } from '../text/steps.js';
import type { Tokens } from '../text/tokens.js';
import type { Mention } from '../types.js';
import type { World } from '../world/world.js';
import { confidenceOf } from './confidence.js';
import { EditedText } from './edited-text.js';
import { Evidence } from './tagger/evidence.js';
import type { Gazetteer } from './lists/gazetteer.js';
import { KnownNames } from './lists/known-names.js';
import type { Lexicon } from './lists/lexicon.js';
import { mentionsOf } from './mentions.js';
import { ClearNames, withRepeated } from './rules/shared/repeat.js';
import { putRight, putRightInDocument } from './rules/rules.js';
import { signsOf } from './rules/shared/signs.js';
import { Tagger, type FirstPass, type Found } from './tagger/tagger.js';
import { view } from './tagger/view.js';
import type { Weights } from './tagger/weights.js';
import { WordMemory } from './tagger/words.js';

/** Abbreviations that keep their full stop at a name's end. */
const ABBREVIATION = /^(?:Inc|Corp|Ltd|Co|Cos|Jr|Sr|Bros|Esq|INC|CORP|LTD)\.$/;

/** What a recogniser is made of. */
export interface RecogniserParts {
  readonly weights: Weights;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly world: World;
}

/** Finds the names in texts. Remembers words it has seen, so one instance should serve many texts. */
export class Recogniser {
  private readonly tagger: Tagger;
  private readonly memory: WordMemory;
  private readonly names: KnownNames;
  /** First passes by the words they were made from: those of blocks that did not change, and of short blocks that read the same. */
  private readonly passes = new WeakMap<Tokens['words'], FirstPass>();

  constructor(private readonly parts: RecogniserParts) {
    this.tagger = new Tagger(parts.weights);
    this.memory = new WordMemory({ ...parts, signsOf });
    this.names = new KnownNames(parts.world);
  }

  /** The mentions of a text, in order; none overlap. */
  recognise(text: ReadText): Mention[] {
    return atOnce(this.recogniseInSteps(text));
  }

  /** The same, resting after each block. */
  *recogniseInSteps({ blocks }: ReadText): Steps<Mention[]> {
    const passes: FirstPass[] = [];
    for (const { tokens } of blocks) {
      passes.push(this.pass(tokens));
      yield;
    }
    const evidence = yield* Evidence.inSteps(passes);
    const clear = new ClearNames();
    // Short blocks that read the same have one first pass, and in one document the same names.
    const found = new Map<FirstPass, readonly Found[]>();
    for (const pass of passes) {
      const names = found.get(pass) ?? this.tag(pass, evidence);
      found.set(pass, names);
      clear.add(pass.view, names);
      yield;
    }
    const decided = new Map<FirstPass, readonly Mention[]>();
    const mentions: Mention[] = [];
    for (const [i, { start }] of blocks.entries()) {
      const pass = passes[i]!;
      const here = decided.get(pass) ?? this.decide(pass, found.get(pass)!, clear);
      decided.set(pass, here);
      mentions.push(...movedBy(here, start));
      yield;
    }
    return mentions;
  }

  /** Recognises a text that is edited: see `EditedText`. */
  follow(): EditedText {
    return new EditedText(this);
  }

  /** What a block's text says by itself; made once for the same tokens. */
  pass(tokens: Tokens): FirstPass {
    let pass = this.passes.get(tokens.words);
    if (!pass) {
      pass = this.read(tokens);
      this.passes.set(tokens.words, pass);
    }
    return pass;
  }

  private read(tokens: Tokens): FirstPass {
    return this.tagger.first(view(tokens, this.memory.describe, this.parts.gazetteer));
  }

  /** The names of a block, with the evidence of its document, and put right by what the block itself says. */
  tag(pass: FirstPass, evidence: Evidence): readonly Found[] {
    return putRight(pass.view, this.tagger.second(pass, evidence));
  }

  /** The mentions of a block, with the clear names of its document; offsets count from the block's start. */
  decide({ view }: FirstPass, found: readonly Found[], clear: ClearNames): Mention[] {
    const { tokens } = view;
    return mentionsOf(view, putRightInDocument(view, withRepeated(view, found, clear), clear), this.names).map(
      ({ from, to, kind, form, probability }) => ({
        start: tokens.starts[from]!,
        end: endOf(tokens, to - 1),
        kind,
        form,
        confidence: confidenceOf(probability),
      }),
    );
  }
}

/** Mentions of a block that stands at `start`. */
export function movedBy(mentions: readonly Mention[], start: number): Mention[] {
  return mentions.map(mention => ({ ...mention, start: start + mention.start, end: start + mention.end }));
}

/** Written without a full stop as often as with one. */
const MAYBE_STOPPED = /^Ltd\.$/;

/** Where a name ends: without a full stop that ends the sentence rather than an abbreviation ("U.S.", "Inc.", "J."). */
function endOf({ words, ends }: Tokens, last: number): number {
  const word = words[last]!;
  const isLast =
    MAYBE_STOPPED.test(word) &&
    !/^(?:Co\.?|,)$/.test(words[last - 1] ?? '') &&
    !/^[\p{Ll}\p{N},;:)&(-]/u.test(words[last + 1] ?? '');
  const abbreviated = !isLast && (word.length < 3 || word.indexOf('.') < word.length - 1 || ABBREVIATION.test(word));
  return abbreviated ? ends[last]! : ends[last]! - 1;
}
