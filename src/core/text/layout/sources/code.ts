/** Programs and style sheets, as pages that were saved have them: none of it is anybody's words. */

/** Code has so many braces, and so large a part of it are these and the marks below. */
const BRACES = { least: 3, share: 0.005 };
const SHARE = 0.04;

/** Whether a paragraph is a program's, as pages that were saved have them. */
export function isCode(paragraph: string): boolean {
  if (!paragraph.includes('{')) return false;
  let braces = 0;
  let marks = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if (code === 123 || code === 125) braces++;
    else if (code === 59 || code === 61 || code === 40 || code === 41)
      marks++; // ; = ( )
    else if (code === 58 && paragraph.charCodeAt(i - 1) !== 34) marks++; // a colon, but for those of data: "name": "Ada Kovac"
  }
  const { length } = paragraph;
  return braces >= BRACES.least && braces > BRACES.share * length && marks > SHARE * length;
}

const DECLARATIONS = /^\s*(?:[\w-]+\s*:[^;]*(?:;\s*|$))*$/;

/** Whether a paragraph is rules of a style sheet alone: ".head { font-family: serif; }". */
export function isStyleSheet(paragraph: string): boolean {
  if (!paragraph.includes('{')) return false;
  const rules = paragraph.split('}');
  const rest = rules.pop()!;
  return rules.length > 0 && /^(?:-->|<\/style>|\s)*$/i.test(rest) && rules.every(isRule);
}

function isRule(rule: string): boolean {
  const [selectors, body, another] = rule.split('{');
  return body !== undefined && another === undefined && areSelectors(selectors!) && DECLARATIONS.test(body);
}

/** Whether each line but the last ends in a comma, so that no sentence stands before a rule. */
const areSelectors = (words: string): boolean =>
  !/[<>;]/.test(words) &&
  words
    .trim()
    .split('\n')
    .slice(0, -1)
    .every(line => line.trimEnd().endsWith(','));
