/** What parts of a flow are besides its sentences: references, and the labels of those who speak. */
import type { Span } from '../../types.js';
import { LINE } from './joints.js';
import { isHeader, isRole, isStrongLabel, labelEnd } from './labels.js';
import { referencesIn } from './references.js';

/** What a stretch of a flow is: part of no name, or the label of a speaker. */
export interface Part extends Span {
  readonly role: typeof NO_NAME | typeof SPEAKER | typeof MAYBE_SPEAKER;
}

/** The roles of tokens. */
export const PLAIN = 0;
/** Part of a reference, a header's key or a part that somebody plays: no name has it. */
export const NO_NAME = 1;
/** The label before what somebody says. */
export const SPEAKER = 2;
/** A label of words in small letters, which may be a speaker's or a heading. */
export const MAYBE_SPEAKER = 3;

const BY = /^BY /;

/** The parts of a flow that are no sentence's, in order of their start. */
export function partsOf(flow: string): Part[] {
  const parts: Part[] = referencesIn(flow).map(({ start, end }) => ({ start, end, role: NO_NAME }));
  for (let start = 0; start >= 0; start = flow.indexOf(LINE, start) + 1 || -1) {
    const label = labelAt(flow, start);
    if (label) parts.push(label);
  }
  return parts.length > 1 ? parts.sort((a, b) => a.start - b.start) : parts;
}

function labelAt(flow: string, lineStart: number): Part | undefined {
  const line = flow.slice(lineStart, lineStart + 120);
  const indent = line.length - line.trimStart().length;
  const words = line.slice(indent, !line.includes(LINE, indent) ? undefined : line.indexOf(LINE, indent));
  const length = labelEnd(words);
  if (length === 0) return undefined;
  const start = lineStart + indent;
  const label = words.slice(0, length);
  if (isHeader(label) || isRole(label)) return { start, end: start + length, role: NO_NAME };
  if (label.startsWith('<')) return undefined;
  const from = start + (BY.exec(label)?.[0].length ?? 0);
  const end = start + label.replace(/[:.]$/, '').length;
  return { start: from, end, role: isStrongLabel(words) ? SPEAKER : MAYBE_SPEAKER };
}
