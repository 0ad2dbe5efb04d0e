/** What Markdown has that is no prose: front matter and fenced code. */

const FENCE = /^(?:```|~~~)/;
const KEY = /^[^\S\n]*(?:- )?[\w-]{1,40}:(?=\s|$)/;

/**
 * The flow of a paragraph that is front matter or code; undefined for all others. Of front matter the values stay, each on a line of its
 * own; of code nothing.
 */
export function markdownFlow(paragraph: string): string | undefined {
  if (FENCE.test(paragraph)) {
    const end = paragraph.trimEnd();
    return /(?:```|~~~)$/.test(end) && end.length > 6 ? ' '.repeat(paragraph.length) : undefined;
  }
  if (!/^(?:---|\+\+\+)[^\S\n]*\n/.test(paragraph)) return undefined;
  const lines = paragraph.split('\n');
  const closing = lines.findIndex((line, i) => i > 0 && /^(?:---|\+\+\+)\s*$/.test(line));
  const isFront = closing > 0 && lines.slice(1, closing).some(line => KEY.test(line));
  if (!isFront || lines.slice(closing + 1).some(line => line.trim() !== '')) return undefined;
  return lines
    .map((line, i) =>
      i === 0 || i >= closing ? ' '.repeat(line.length) : line.replace(KEY, key => ' '.repeat(key.length)),
    )
    .join('\n');
}
