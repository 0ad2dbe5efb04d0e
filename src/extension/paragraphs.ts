/** Paragraphs of a text, by its lines. */

/** First and last line of a paragraph, both its own. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
}

/** Paragraphs lie between blank lines; in a text that has none between its first and last words, each line is one. */
export function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first = -1;
  for (const [line, text] of lines.entries()) {
    if (text.trim() === '') first = -1;
    else if (first < 0) {
      first = line;
      paragraphs.push({ first, last: line });
    } else paragraphs[paragraphs.length - 1] = { first, last: line };
  }
  const [only, ...others] = paragraphs;
  if (!only || others.length > 0) return paragraphs;
  return Array.from({ length: only.last - only.first + 1 }, (_, i) => ({
    first: only.first + i,
    last: only.first + i,
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
