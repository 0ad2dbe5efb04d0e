/** A paragraph as it reads on: as long as the text it stands for, so that every place in the one is the same place in the other. */
import { gapsOf } from './cells.js';
import { headKey, isPageNumber, type LayoutFacts } from './facts.js';
import { isCue, isOneSaying, labelEnd, markEnd } from './labels.js';
import { isCode, isStyleSheet } from './sources/code.js';
import { codedIn, codedWordsIn, hasCodedWords, isBase64, withoutEncoded, type Coded } from './sources/encoded.js';
import { ALL, CUTS, glimpse, NOTES, SIGNS } from './glimpse.js';
import { editCuts, editNotes, editSigns, keepsHyphen, type Edit } from './in-words.js';
import { CELL, JOIN, LINE } from './joints.js';
import { hasMarkup, UNREAD, withoutMarkup } from './sources/html.js';
import { linesIn, type Line } from './lines.js';
import { mailFieldsIn } from './sources/mail-fields.js';
import { markdownFlow } from './sources/markdown.js';
import { meantEnds } from './line-ends.js';
import type { Span } from '../../types.js';

/** Openings of a line that are labels, marks or quotations. */
const OPENING =
  /^\s*>|^[^:\n]{1,60}:(?:\s|$)|^[[(]?\d{1,2}:\d\d|^<|^[QA]\d{0,3}[.:]?\s|^(?:[A-Z][a-z]+\.? )?\p{Lu}[\p{L}'’ -]{2,40}\.\s/u;
const TAG = /<\/?(?:i|b|u|em|strong|font)(?:\s[^<>\n]*)?>/gi;
/** A paragraph as it reads on. */
export interface Flow {
  /** The characters: those of the paragraph, or spaces, `JOIN`, `CELL` or `LINE` in their place. */
  readonly text: string;
  /** The running heads that stand in it, in order. */
  readonly asides: readonly Span[];
}

const NONE: readonly Span[] = [];

/**
 * Reads a paragraph through its layout. `heads` are stretches known to be running heads, with blank lines around them: the text goes
 * on behind them.
 */
export function flowOf(paragraph: string, facts: LayoutFacts, heads: readonly Span[] = NONE): Flow {
  const readable = withoutEncoded(paragraph);
  const isMarked = hasMarkup(readable);
  const plain = isMarked ? withoutMarkup(readable, JOIN, facts.quotedPrintable) : readable;
  if (isBase64(paragraph) || isStyleSheet(plain) || isCode(plain))
    return { text: ' '.repeat(paragraph.length), asides: NONE };
  if (!isMarked) return flowOfPlain(plain, facts, heads);
  const { text, asides } = flowOfPlain(plain, facts, heads, true);
  return { text: text.replaceAll(UNREAD, ' '), asides };
}

/** @param isMeant whether each line end is one that was meant */
function flowOfPlain(paragraph: string, facts: LayoutFacts, heads: readonly Span[], isMeant = false): Flow {
  const marked = markdownFlow(paragraph);
  if (marked !== undefined) return { text: marked, asides: NONE };
  const coded = facts.quotedPrintable && paragraph.includes('=');
  const codedWords = hasCodedWords(paragraph);
  const bits = coded || codedWords ? ALL : glimpse(paragraph);
  if (bits === 0 && heads.length === 0 && !OPENING.test(paragraph) && !isHead(paragraph, facts))
    return { text: paragraph, asides: NONE };
  if ((bits & ~(NOTES | SIGNS)) === 0 && heads.length === 0 && !OPENING.test(paragraph) && !isHead(paragraph, facts)) {
    const edits: Edit[] = [];
    if (bits & SIGNS) editSigns(paragraph, edits);
    editNotes(paragraph, edits);
    return { text: edits.length > 0 ? applied(paragraph, edits) : paragraph, asides: NONE };
  }
  const all = linesIn(paragraph);
  const asides: Span[] = [];
  const lines: Line[] = [];
  const edits: Edit[] = [];
  /** Whether the text goes on behind what stands between this line and the one before. */
  const through: boolean[] = [];
  let passed = false;
  /** How many lines stand above the first subtitle. */
  let unsaid = Infinity;
  const fields = mailFieldsIn(paragraph);
  for (const line of all) {
    const words = paragraph.slice(line.from, line.to);
    const within = ({ start, end }: Span): boolean => line.from >= start && line.to <= end;
    const inHead = heads.some(within);
    const head = line.to > line.from && (inHead || isHead(words, facts));
    if (head) asides.push({ start: line.from, end: line.to });
    if (
      head ||
      isCue(words) ||
      fields.some(within) ||
      ((heads.length > 0 || facts.doubleSpaced) && words === '') ||
      (isPageNumber(words) && isCueNumber(paragraph, line))
    ) {
      if (line.to > line.from) edits.push([line.from, line.to, ' '.repeat(line.to - line.from)]);
      passed ||= head;
      if (isCue(words)) unsaid = Math.min(unsaid, lines.length);
      continue;
    }
    through.push(passed);
    passed = false;
    lines.push(line);
  }
  if (lines.length === 0) return { text: ' '.repeat(paragraph.length), asides };
  const gaps = gapsOf(paragraph, lines);
  const meant = meantEnds(
    paragraph,
    lines,
    gaps.map(({ length }) => length > 0),
  );
  if (isMeant) meant.fill(true);
  lines.forEach((line, i) => {
    editLine(paragraph, line, facts, edits);
    for (const { start, end } of gaps[i]!) {
      edits.push([start, end, CELL + ' '.repeat(end - start - 1)]);
      editField(paragraph, end, line.to, edits);
    }
    const next = lines[i + 1];
    if (!next) return;
    const isSaid = i >= unsaid && isOneSaying(paragraph.slice(line.from, line.to), paragraph.slice(next.from, next.to));
    edits.push(lineEnd(paragraph, line, next, { meant: meant[i]! && !isSaid, through: through[i + 1]! }, facts));
  });
  if (codedWords) editCoded(codedWordsIn(paragraph, JOIN), edits);
  if (coded) editCoded(codedIn(paragraph, JOIN), edits);
  if (bits & CUTS) editCuts(paragraph, facts, edits);
  if (bits & SIGNS) editSigns(paragraph, edits);
  if (bits & NOTES) editNotes(paragraph, edits);
  return { text: applied(paragraph, edits), asides };
}

/** Whether a line is a running head by what the document tells. */
function isHead(words: string, { heads }: LayoutFacts): boolean {
  return heads.size > 0 && words.length <= 110 && heads.has(headKey(words));
}

/** Whether a number stands alone above a subtitle's time. */
function isCueNumber(paragraph: string, line: Line): boolean {
  return isCue(paragraph.slice(line.end).trimStart().slice(0, 20));
}

/** What a line has of its own: quote marks, a label, "Q.", tags. */
function editLine(paragraph: string, { start, from, to }: Line, { questions }: LayoutFacts, edits: Edit[]): void {
  if (/[^ ]/.test(paragraph.slice(start, from))) edits.push([start, from, ' '.repeat(from - start)]);
  const head = paragraph.slice(from, Math.min(to, from + 120));
  const mark = markEnd(head, questions);
  if (mark > 0) edits.push([from, from + mark, ' '.repeat(mark)]);
  const label = labelEnd(head.slice(mark));
  const after = from + mark + label;
  if (label > 0 && after < to) edits.push([after, after + 1, CELL]);
  if (!paragraph.includes('<')) return;
  for (const { 0: tag, index } of paragraph.slice(from, to).matchAll(TAG))
    edits.push([from + index, from + index + tag.length, ' '.repeat(tag.length)]);
}

/** What stands behind a field's label in a cell is a cell of its own: "P.S.: KOTTAPURAM". */
function editField(paragraph: string, from: number, to: number, edits: Edit[]): void {
  const label = labelEnd(paragraph.slice(from, Math.min(to, from + 60)));
  if (label > 0 && from + label < to) edits.push([from + label, from + label + 1, CELL]);
}

/** Characters that are written in codes, with nothing behind them: each code is longer than what it stands for. */
function editCoded(characters: readonly Coded[], edits: Edit[]): void {
  for (const { start, end, text } of characters) {
    if (edits.some(([from, to]) => from < end && to > start)) continue;
    edits.push([start, end, text.replace(/[\t\r\n]/g, ' ')]);
  }
}

/** What stands in place of all that is between two lines. */
function lineEnd(
  paragraph: string,
  line: Line,
  next: Line,
  { meant, through }: { readonly meant: boolean; readonly through: boolean },
  facts: LayoutFacts,
): Edit {
  const { to } = line;
  if (facts.quotedPrintable && paragraph[to - 1] === '=') return [to - 1, next.from, JOIN.repeat(next.from - to + 1)];
  if (meant && !through) return [to, next.from, LINE.padEnd(next.from - to)];
  const last = paragraph[to - 1];
  if ((last === '-' || last === '‐' || last === '¬' || last === JOIN) && /\p{L}/u.test(paragraph[to - 2] ?? '')) {
    const [right = ''] = /^\p{L}+(?:-\p{L}+)*-?/u.exec(paragraph.slice(next.from, next.from + 40)) ?? [];
    const left = /\p{L}+$/u.exec(paragraph.slice(Math.max(0, to - 40), to - 1))?.[0] ?? '';
    if (right !== '') {
      const keeps = last !== JOIN && last !== '¬' && keepsHyphen(left, right, facts);
      const from = keeps ? to : to - 1;
      return [from, next.from, JOIN.repeat(next.from - from)];
    }
  } else if ((last === '-' || last === '–') && /\p{N}/u.test(paragraph[to - 2] ?? ''))
    return [to, next.from, JOIN.repeat(next.from - to)];
  // No name is one mention over a head, though its sentence goes on.
  return [to, next.from, (through ? CELL : ' ').padEnd(next.from - to)];
}

/** The paragraph with its edits; of two that overlap the first one holds. */
function applied(paragraph: string, edits: Edit[]): string {
  edits.sort(([a], [b]) => a - b);
  let text = '';
  let at = 0;
  for (const [start, end, instead] of edits) {
    if (start < at) continue;
    text += paragraph.slice(at, start) + instead;
    at = end;
  }
  return text + paragraph.slice(at);
}
