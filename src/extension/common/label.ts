/** Text of documents, and names of files, as labels and in messages: from these the editor makes icons and links. */

/**
 * A text in which the editor finds neither an icon, `$(name)`, nor a link, `[words](address)`: a space of no width stands in either. It looks
 * as before, on one line.
 */
export function asLabel(text: string): string {
  return text.replace(/[$\]](?=\()/g, '$&\u200b').replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ');
}
