/** A flow as wink-nlp is given it: without what is written inside words and is no part of them, and without endless words. */

/** A text made from another one, with the place of each of its characters there: `[from[i], to[i])`. */
export interface Mapped {
  readonly text: string;
  /** Absent where nothing was changed. */
  readonly places?: { readonly from: Int32Array; readonly to: Int32Array };
}

/** Soft hyphens, zero-width spaces and joiners, byte order marks: no reader sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};
const ODD = /[\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06]/;
/** wink's patterns take time that grows with the square of a run without spaces: longer ones are taken apart. In UTF-16 code units. */
const LONGEST_RUN = 80;
const LONG = new RegExp(`\\S{${LONGEST_RUN},}`, 'g');
const ADDRESS = /^[("'<[]*(?:[a-z][a-z+.-]{1,11}:\/\/|www\.|@?[\w.+-]{1,64}@)/i;
const SCHEME = /(?:https?|ftp):\/\//i;
const WORD = /[\p{L}\p{M}'’]+/uy;
/** In place of what has no words in it. */
const NOTHING = '0';

/** The text for wink, and where its characters stand in the flow. */
export function winkText(flow: string): Mapped {
  if (!isOdd(flow)) return { text: flow };
  const builder = new Builder();
  let at = 0;
  LONG.lastIndex = 0;
  for (let run = LONG.exec(flow); run; run = LONG.exec(flow)) {
    builder.copy(flow, at, run.index);
    takeApart(flow, run.index, LONG.lastIndex, builder);
    at = LONG.lastIndex;
  }
  builder.copy(flow, at, flow.length);
  return builder.result();
}

/** Whether a flow holds anything that wink is not given as it is; one pass over its characters. */
function isOdd(flow: string): boolean {
  let run = 0;
  for (let i = 0; i < flow.length; i++) {
    const code = flow.charCodeAt(i);
    if (code === 32 || (code < 14 && code > 8)) run = 0;
    else if (++run >= LONGEST_RUN) return true;
    else if (code > 0xac && (code === 0xad || code >= 0x200b) && ODD.test(flow[i]!)) return true;
  }
  return false;
}

/** Words of a long run become words by themselves; an address up to the run's end, and a stretch without words, one token. */
function takeApart(flow: string, start: number, end: number, into: Builder): void {
  if (ADDRESS.test(flow.slice(start, start + LONGEST_RUN))) {
    into.put(NOTHING, start, end);
    return;
  }
  const scheme = flow.slice(start, end).search(SCHEME);
  if (scheme > 0) {
    // A block may begin within an address.
    takeApart(flow, start, start + scheme, into);
    into.put(' ', start + scheme, start + scheme);
    into.put(NOTHING, start + scheme, end);
    return;
  }
  let at = start;
  while (at < end) {
    WORD.lastIndex = at;
    const isWord = WORD.test(flow);
    const to = isWord ? Math.min(WORD.lastIndex, end) : nextLetter(flow, at, end);
    if (isWord && to - at <= LONGEST_RUN) into.copy(flow, at, to);
    else if (to - at <= 2) into.copy(flow, at, to);
    else into.put(NOTHING, at, to);
    if (to < end) into.put(' ', to, to);
    at = to;
  }
}

function nextLetter(flow: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && !/[\p{L}\p{M}]/u.test(flow[at]!)) at++;
  return at;
}

class Builder {
  private text = '';
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** Takes over a stretch, invisible characters left out and ligatures spelt out. */
  copy(flow: string, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const character = flow[at]!;
      if (INVISIBLE.test(character)) continue;
      for (const letter of LIGATURES[character] ?? character) this.put(letter, at, at + 1);
    }
  }

  put(character: string, start: number, end: number): void {
    this.text += character;
    for (let i = 0; i < character.length; i++) {
      this.from.push(start);
      this.to.push(end);
    }
  }

  result(): Mapped {
    return { text: this.text, places: { from: Int32Array.from(this.from), to: Int32Array.from(this.to) } };
  }
}
