/** The tokens of JSON, also of a text that is none: enough to find the statements in it. */
import type { Span } from '../../types.js';

/** A bracket, comma or colon by its character, or anything else. */
export interface Token extends Span {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'other';
}

const TOKEN = /"(?:[^"\\\r\n]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|"/g;
/** A statement holds a list and an object, and is no longer than so many tokens. */
const DEEPEST = 3;
const MOST_TOKENS = 4000;

/** All tokens of a text, white space left out. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: token, index: start }) => ({
    kind: /^[{}[\],:]$/.test(token) ? (token as Token['kind']) : 'other',
    start,
    end: start + token.length,
  }));
}

/** The index of the brace that closes the one at an index; undefined where what is between is no statement. */
export function matchingBrace(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < tokens.length && i < open + MOST_TOKENS; i++) {
    const { kind } = tokens[i]!;
    if (kind === '{' || kind === '[') depth++;
    if (kind === '}' || kind === ']') depth--;
    if (depth === 0) return kind === '}' ? i : undefined;
    if (depth > DEEPEST) return undefined;
  }
  return undefined;
}
