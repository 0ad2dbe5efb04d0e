/** Sets a text as a page sets it: full lines, words broken at line ends, running heads with page numbers. */

const WIDTH = 68;
const LINES_A_PAGE = 42;
/** One word in so many that do not fit is broken. */
const BROKEN = 5;

/** The text in pages of hard-wrapped lines; the same text always gives the same. */
export function laidOut(text: string): string {
  const lines: string[] = [];
  let misfits = 0;
  let page = 1;
  let onPage = 0;
  const put = (line: string): void => {
    lines.push(line);
    if (++onPage < LINES_A_PAGE) return;
    onPage = 0;
    lines.push('', `                 Report of the Harbour Inquiry            ${page++}`, '');
  };
  for (const paragraph of text.split(/\n\s*\n/)) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      if (line === '') line = word;
      else if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`;
      else {
        const room = WIDTH - line.length - 2;
        const breaks = ++misfits % BROKEN === 0 && room > 2 && word.length > room + 3 && /^[A-Za-z]+$/.test(word);
        put(breaks ? `${line} ${word.slice(0, room)}-` : line);
        line = breaks ? word.slice(room) : word;
      }
    }
    put(line);
    put('');
  }
  return lines.join('\n');
}

/** The text as a court's typist sets it: full lines with a blank line below each, the first of a paragraph indented. */
export const doubleSpaced = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(paragraph => {
      const lines = [''];
      for (const word of paragraph.split(/\s+/).filter(Boolean)) {
        if (lines.at(-1)!.length + 1 + word.length > WIDTH) lines.push('');
        lines.push([lines.pop()!, word].filter(Boolean).join(' '));
      }
      return `        ${lines.join('\n\n')}`;
    })
    .join('\n\n');
