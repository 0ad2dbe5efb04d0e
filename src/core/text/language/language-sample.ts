/** Samples of long texts. */

/** How many stretches are taken of a long text, and how long each is, in UTF-16 code units. */
const STRETCHES = 8;
const STRETCH = 512;

/** A text of at most 4,096 code units as it is; of a longer one, stretches from all its parts, whole words each, one a line. */
export function sampleOf(text: string): string {
  if (text.length <= STRETCHES * STRETCH) return text;
  const stretches: string[] = [];
  for (let i = 0; i < STRETCHES; i++) {
    const start = Math.floor((i * (text.length - STRETCH)) / (STRETCHES - 1));
    stretches.push(wholeWords(text, start, start + STRETCH));
  }
  return stretches.join('\n');
}

/** How far a word is followed to its edge. */
const EDGE = 32;

/** A stretch without the words that its bounds cut. */
function wholeWords(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end);
  const first = start === 0 ? 0 : stretch.slice(0, EDGE).search(/\s/);
  const last = end >= text.length ? -1 : stretch.slice(-EDGE).search(/\s\S*$/);
  return stretch.slice(Math.max(first, 0), last < 0 ? undefined : STRETCH - EDGE + last);
}
