/** From tokens to mentions. */
import type { ReadText } from '../read.js';
import { posOf, type Tokens } from '../tokens.js';
import type { Kind, Mention } from '../types.js';

const PROPN = posOf('PROPN');

/** Finds the names in a text. */
export class Recogniser {
  private readonly countries = new Set<string>();

  constructor() {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    for (let a = 65; a <= 90; a++) {
      for (let b = 65; b <= 90; b++) {
        const code = String.fromCharCode(a, b);
        const name = names.of(code);
        if (name && name !== code) this.countries.add(name);
      }
    }
  }

  /** The mentions of a text, in order. */
  recognise(text: ReadText): Mention[] {
    const mentions: Mention[] = [];
    for (const block of text.blocks) {
      const { tokens } = block;
      const heads = new Set(tokens.sentences);
      for (let i = 0; i < tokens.count; i++) {
        if (!isName(tokens, i)) continue;
        let last = i;
        while (last + 1 < tokens.count && !heads.has(last + 1) && isName(tokens, last + 1)) last++;
        const start = tokens.starts[i]!;
        const end = tokens.ends[last]!;
        const kind = this.kindOf(tokens.text.slice(start, end), last - i + 1);
        mentions.push({ start: block.start + start, end: block.start + end, kind, form: 'name', confidence: 0.5 });
        i = last;
      }
    }
    return mentions;
  }

  private kindOf(name: string, words: number): Kind {
    if (this.countries.has(name)) return 'country';
    if (/^[A-Z.]+$/.test(name)) return 'organisation';
    return words > 1 ? 'person' : 'place';
  }
}

function isName(tokens: Tokens, i: number): boolean {
  return tokens.pos[i] === PROPN && /^\p{Lu}/u.test(tokens.words[i]!);
}
