/** Universal part-of-speech tags as wink gives them; a token's `pos` is an index into this list. */
export const POS = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'SPACE',
] as const; // prettier-ignore
const posIndex = new Map<string, number>(POS.map((tag, index) => [tag, index]));

/** The index of a tag in `POS`. */
export const posOf = (tag: (typeof POS)[number]): number => posIndex.get(tag)!;

/** The index of a tag that wink gave; that of `X` for one which it is not known to give. */
export const indexOfTag = (tag: string): number => posIndex.get(tag) ?? 0;
