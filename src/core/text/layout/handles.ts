/** Signs written onto words that belong to no name: the "@" before a person who is addressed, the quotes and bars of wiki text. */

/** "@Marek," addresses somebody; "@marek_k" and "@MarekKowal" are accounts. */
const ADDRESSED = /(?<![\p{L}\p{N}._%+-])@(?=\p{Lu}\p{Ll}+(?:['’]s)?(?![\p{L}\p{N}_@]|\.\p{Ll}))/gu;
/** Wiki text: '''bold''', ''italic'', == heading ==. */
const WIKI = /'{2,5}|^={2,5}|={2,5}[^\S\r\n]*$/gm;

/** A stretch of signs: `[start, end)` in the paragraph. */
type Stretch = readonly [start: number, end: number];

/** Where a paragraph has such signs. */
export function signsIn(paragraph: string): Stretch[] {
  return [ADDRESSED, WIKI].flatMap(pattern =>
    [...paragraph.matchAll(pattern)].map(({ 0: sign, index }): Stretch => [index, index + sign.length]),
  );
}
