/** What is written into words: hyphens where they were cut, the marks of footnotes, signs in place of apostrophes. */
import type { LayoutFacts } from './facts.js';
import { signsIn } from './handles.js';
import { JOIN } from './joints.js';

const CUT = /(\p{L}+)([-‐] )(\p{L}+)/gu;
/** "Kovac*", "Pike12", "void.4", "Okafor[3]"; what it begins with is looked for first, at far less cost. */
const NOTE =
  /(?=[*†‡\d[(¹²³⁰⁴-⁹])(?:(?<=(?<![\p{L}\p{N}])\p{Lu}[\p{L}’']*\p{Ll})(?:[*†‡]+|(?<=\p{Lu}\S* \S*)\d{1,2}(?:,\d{1,2}(?!\d))*[*†‡]?)(?=[\s,.;:)”"’]|$)|(?<=\p{L}{2}[.,;:!?][”"’)]?(?<!\b(?:[Nn]os?|pp?|[Ff]igs?|[Vv]ols?|[Ss]ecs?|[Aa]rts?)\.))\d{1,3}(?=\s|$)|(?<=\p{L})\[(?:\d{1,3}|[a-z])\]|(?<=(?<![\p{L}])\p{Lu}\p{Ll}{3,20})\(\d{1,2}\)(?=[\s,.;:]|$)|(?<=\p{Ll}[.,;:!?][”"’)]?)[*†‡]{1,3}(?=\s|$)|(?<=[\p{L}.,;:!?”"’)])[¹²³⁰⁴-⁹]{1,3})/gu;
/** What stands for an apostrophe within words: "Yo‘ldoshev", "Nuku‘alofa". */
const TURNED = /(?<=\p{L})[‘ʻʼ](?=\p{L})/gu;
const NOT_CUT = /^(?:and|or|to|nor|but|und|et|ou|y|e|o|oder|bis|as|in|of|the|a|is|was|not|for|with|by|at|on|from)$/;

/** What stands in place of a stretch of the paragraph. */
export type Edit = readonly [start: number, end: number, text: string];

/** Such a word has its own hyphen before two letters: "Jong-un". Longer ones are broken there: "Venezue-la". */
const SHORT = 5;

/** Whether a hyphen at a line end is the word's own: before a capital, a short part, or where the word has it elsewhere. */
export function keepsHyphen(left: string, right: string, { hyphenated, cut }: LayoutFacts): boolean {
  const shouted = left.length > 1 && left === left.toUpperCase();
  if (/^\p{Lu}/u.test(right) && !shouted) return !/^(?:Mac|Mc)$/.test(left);
  const key = `${left}-${right}`.toLowerCase();
  return right.includes('-') ? !cut.has(key) : (right.length < 3 && left.length < SHORT) || hyphenated.has(key);
}

/** Words cut by a hyphen and a space within a line, as where lines were joined by a program. */
export function editCuts(paragraph: string, facts: LayoutFacts, edits: Edit[]): void {
  for (const { 1: left, 2: gap, 3: right, index } of paragraph.matchAll(CUT)) {
    const at = index + left!.length;
    if (/^\p{Lu}/u.test(right!) && /\p{Ll}$/u.test(left!))
      edits.push([at + 1, at + gap!.length, JOIN.repeat(gap!.length - 1)]);
    else if (NOT_CUT.test(right!)) continue;
    else if (facts.cut.has(`${left!}-${right!}`.toLowerCase()))
      edits.push([at, at + gap!.length, JOIN.repeat(gap!.length)]);
    else if (/^\p{Lu}\p{Ll}/u.test(left!)) {
      // A name, which is one whether it has a hyphen of its own or not.
      const from = keepsHyphen(left!, right!, facts) ? at + 1 : at;
      edits.push([from, at + gap!.length, JOIN.repeat(at + gap!.length - from)]);
    }
  }
}

/** Signs that are written onto words or into them. */
export function editSigns(paragraph: string, edits: Edit[]): void {
  for (const [start, end] of signsIn(paragraph)) edits.push([start, end, ' '.repeat(end - start)]);
  for (const { index } of paragraph.matchAll(TURNED)) edits.push([index, index + 1, '’']);
}

/** The marks of footnotes that are glued to words. */
export function editNotes(paragraph: string, edits: Edit[]): void {
  for (const { 0: mark, index } of paragraph.matchAll(NOTE))
    edits.push([index, index + mark.length, JOIN.repeat(mark.length)]);
}
