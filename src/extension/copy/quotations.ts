/** Quotations with their sources, as Markdown to be pasted elsewhere. */
import type { Passage } from '../../core/types.js';

/** Keeps Markdown from reading meaning into a text, and changes nothing else. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))/gm, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
}

function addressOf(path: string): string {
  return encodeURI(path).replace(/[()#?]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Each passage as a block quotation, with its document and line below it as a link.
 * @param pathOf a document's path for the reader
 */
export function quotationsMarkdown(passages: readonly Passage[], pathOf: (document: string) => string): string {
  return passages
    .map(({ before, name, after, cutBefore, cutAfter, document, from }) => {
      const quoted = literal(`${cutBefore ? '…' : ''}${before}${name}${after}${cutAfter ? '…' : ''}`);
      const path = pathOf(document);
      const line = from.line + 1;
      const source = `[${literal(path)}, line ${line}](${addressOf(path)}#L${line})`;
      return `> ${quoted.replace(/\r\n?|\n/g, '\n> ')}\n>\n> — ${source}\n`;
    })
    .join('\n');
}
