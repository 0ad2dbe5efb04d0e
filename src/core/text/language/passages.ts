/** Long passages of a text that are in another language than the text. */
import type { Span } from '../../types.js';
import { isReadAsEnglish, judge, UNDETERMINED } from './language.js';
import { sampleOf } from './language-sample.js';
import { scriptOf } from './script.js';

/** A stretch of whole paragraphs in another language than the document's. */
export interface ForeignPassage extends Span {
  /** BCP 47 tag of its language; `en` in a document of another language. */
  readonly language: string;
}

/** A passage has so many letters at least, by their weight in `scriptOf`: less is a quotation, a title, a name. */
export const MINIMUM_PASSAGE = 200;
/** In a block of longer lines than this on the average, each line is a paragraph. */
const LONG_LINES = 120;

/**
 * The passages of a text that are in another language than its own (`documentLanguage`, as `languageOf` gives it): paragraphs and runs of
 * paragraphs of at least 200 letters, in order, none touching another of its language. What is too short to tell ends no run. Where the
 * document is English or unknown, only passages that are surely in another language are given; they never begin or end with white space.
 */
export function passagesOf(text: string, documentLanguage: string): ForeignPassage[] {
  const passages: ForeignPassage[] = [];
  let run: ForeignPassage | undefined;
  const close = (): void => {
    if (run && isLong(text, run)) passages.push(run);
    run = undefined;
  };
  for (const { start, end } of paragraphsOf(text)) {
    const language = judge(sampleOf(text.slice(start, end))).tag;
    if (language === UNDETERMINED) continue;
    if (run?.language === language) {
      run = { start: run.start, end, language };
      continue;
    }
    close();
    if (isOther(language, documentLanguage)) run = { start, end, language };
  }
  close();
  return passages;
}

/** Whether a passage would be read otherwise than the document around it. */
function isOther(language: string, documentLanguage: string): boolean {
  return language !== documentLanguage && !(isReadAsEnglish(language) && isReadAsEnglish(documentLanguage));
}

function isLong(text: string, { start, end }: Span): boolean {
  return scriptOf(text.slice(start, end)).letters >= MINIMUM_PASSAGE;
}

/** The paragraphs of a text without the white space around them: what blank lines part, and each line of a block of long lines. */
function* paragraphsOf(text: string): Generator<Span> {
  let from = 0;
  let lines = 0;
  let start = 0;
  const lineEnds = /\r\n?|\n|$/g;
  for (let found = lineEnds.exec(text); found; found = lineEnds.exec(text)) {
    const isBlank = text.slice(start, found.index).trim() === '';
    if (isBlank) {
      yield* blockOf(text, from, start, lines);
      from = lineEnds.lastIndex;
      lines = 0;
    } else lines++;
    if (found[0] === '') break;
    start = lineEnds.lastIndex;
  }
  yield* blockOf(text, from, text.length, lines);
}

function* blockOf(text: string, start: number, end: number, lines: number): Generator<Span> {
  if (lines === 0) return;
  if (lines === 1 || (end - start) / lines <= LONG_LINES) {
    yield trimmed(text, start, end);
    return;
  }
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g))
    if (line[0].trim() !== '') yield trimmed(text, start + line.index, start + line.index + line[0].length);
}

function trimmed(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: end - slice.length + slice.trimEnd().length };
}
