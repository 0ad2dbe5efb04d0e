/** Paragraphs of a text, by its lines. */

/** First and last line of a paragraph, both its own. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
}

/**
 * Paragraphs lie between blank lines; in a text that has none between its first and last words, each line is one.
 * @param blank whether a line has nothing but spaces, line by line
 */
export function paragraphsOf(blank: readonly boolean[]): Paragraph[] {
  const paragraphs: { first: number; last: number }[] = [];
  for (let line = 0; line < blank.length; line++) {
    if (blank[line]) continue;
    if (line > 0 && !blank[line - 1]) paragraphs.at(-1)!.last = line;
    else paragraphs.push({ first: line, last: line });
  }
  const [only, ...others] = paragraphs;
  if (!only || others.length > 0) return paragraphs;
  return Array.from({ length: only.last - only.first + 1 }, (_, i) => ({
    first: only.first + i,
    last: only.first + i,
  }));
}

/** The same paragraphs in at most so many stretches, each of as many paragraphs as the others. */
export function inStretches(paragraphs: readonly Paragraph[], most: number): readonly Paragraph[] {
  const size = Math.ceil(paragraphs.length / most);
  if (size <= 1) return paragraphs;
  return Array.from({ length: Math.ceil(paragraphs.length / size) }, (_, i) => ({
    first: paragraphs[i * size]!.first,
    last: paragraphs[Math.min((i + 1) * size, paragraphs.length) - 1]!.last,
  }));
}

/** The first words of a line that has any: at most `most` UTF-16 code units, cut at a space where one is near. */
export function firstWords(line: string, most = 60): string {
  const text = line.trim();
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  let end = space > most / 2 ? space : most;
  const code = text.charCodeAt(end);
  if (code >= 0xdc00 && code <= 0xdfff) end--;
  return `${text.slice(0, end)}…`;
}
