/** The text of `concordance.corrections.json`: every good statement in it, whatever else is amiss, and each fault with its place. */
import { say } from '../../say.js';
import type { Span } from '../../types.js';
import { matchingBrace, tokensOf, type Token } from './json-tokens.js';
import { statementFrom, type Statement } from '../statements/statements.js';

/** The name of the file, at the top of a folder. */
export const CORRECTIONS_FILE = 'concordance.corrections.json';

/** A statement and where it stands in the file, in UTF-16 code units. */
export interface PlacedStatement extends Span {
  readonly statement: Statement;
  /** From 0. */
  readonly line: number;
}

/** What is wrong in the file. */
export interface FileProblem extends Span {
  /** From 0. */
  readonly line: number;
  /** In words for the reader. */
  readonly reason: string;
}

/** What a file says. */
export interface ReadCorrections {
  /** In order; the later ones win. */
  readonly statements: readonly PlacedStatement[];
  readonly problems: readonly FileProblem[];
  /** Whether it is no JSON, or none of this form: it is not to be written to then. */
  readonly isDamaged: boolean;
  /** Where the list of corrections is closed; -1 where it is not. */
  readonly listEnd: number;
}

/** Reads a file. An empty one says nothing. Never throws. */
export function readCorrections(text: string): ReadCorrections {
  const reader = new FileReader(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  reader.read();
  return reader;
}

/** What the file may have beside the statements. */
const KNOWN = new Set(['version', 'corrections', '$schema']);
/** The tokens that stand around the statements. */
const FRAME = new Set(['{', '}', '[', ']', ',', ':', '"version"', '1', '"corrections"']);

class FileReader implements ReadCorrections {
  readonly statements: PlacedStatement[] = [];
  readonly problems: FileProblem[] = [];
  isDamaged = false;
  listEnd = -1;
  private readonly tokens: readonly Token[];
  private lineAt = 0;
  private lineOf = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  read(): void {
    if (this.tokens.length === 0) return;
    let whole: unknown;
    try {
      whole = JSON.parse(this.text);
    } catch (error) {
      this.isDamaged = true;
      this.salvage(error instanceof Error ? error.message : String(error));
      return;
    }
    const [first] = this.tokens;
    const fault = faultOfFrame(whole);
    this.isDamaged = fault !== undefined;
    if (fault !== undefined) this.complain(first!, fault);
    else {
      const unknown = Object.keys(whole as object).find(key => !KNOWN.has(key));
      if (unknown !== undefined) this.complain(first!, say('“{0}” has no meaning here.', unknown));
    }
    for (const span of this.elements()) this.take(span);
  }

  /** The places of what the list of corrections holds, in a file that is JSON. */
  private *elements(): Generator<Span> {
    let depth = 0;
    let isList = false;
    let start = -1;
    for (const [i, { kind, start: from }] of this.tokens.entries()) {
      const isBound = kind === ',' || kind === ']';
      if (isList && depth === 2 && isBound && start >= 0) {
        yield { start, end: this.tokens[i - 1]!.end };
        start = -1;
      } else if (isList && start < 0 && !(depth === 2 && isBound)) start = from;
      if (kind === '[' && depth === 1 && this.isCorrections(i)) isList = true;
      if (kind === '{' || kind === '[') depth++;
      if (kind === '}' || kind === ']') depth--;
      if (isList && depth < 2) {
        isList = false;
        this.listEnd = from;
      }
    }
  }

  private isCorrections(i: number): boolean {
    const [key, colon] = [this.tokens[i - 2], this.tokens[i - 1]];
    return colon?.kind === ':' && key !== undefined && this.text.slice(key.start, key.end) === '"corrections"';
  }

  /** What can be read of a file that is no JSON. */
  private salvage(message: string): void {
    const complaints = this.problems.length;
    let last: number | undefined;
    let faulty = -1;
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      const close = token.kind === '{' ? matchingBrace(this.tokens, i) : undefined;
      const span = close === undefined ? undefined : { start: token.start, end: this.tokens[close]!.end };
      const value = span && parsed(this.text.slice(span.start, span.end));
      if (span && value && !('corrections' in value)) {
        if (last === i - 1) this.complain(span, say('A comma is missing before this.'));
        this.take(span, value);
        i = last = close!;
        continue;
      }
      if (FRAME.has(this.text.slice(token.start, token.end))) continue;
      const line = this.countLine(token.start);
      if (line !== faulty) this.complain(this.restOfLine(token.start), say('This cannot be read as a correction.'));
      faulty = line;
    }
    const end = this.tokens.at(-1)!;
    if (this.problems.length === complaints) {
      const isCut = end.kind !== '}' || this.tokens.at(-2)?.kind !== ']';
      this.complain(end, isCut ? say('The file ends before the list does.') : say('It is no JSON: {0}', message));
    }
  }

  private take(span: Span, value?: unknown): void {
    const found = statementFrom(value ?? JSON.parse(this.text.slice(span.start, span.end)));
    if ('reason' in found) this.complain(span, found.reason);
    else this.statements.push({ ...span, statement: found, line: this.countLine(span.start) });
  }

  private complain({ start, end }: Span, reason: string): void {
    this.problems.push({ start, end, line: this.countLine(start), reason });
  }

  private restOfLine(start: number): Span {
    const end = this.text.slice(start).search(/[\r\n]|$/);
    return { start, end: start + this.text.slice(start, start + end).trimEnd().length };
  }

  /** The line of an offset; offsets mostly come in order. */
  private countLine(offset: number): number {
    if (offset < this.lineAt) this.lineAt = this.lineOf = 0;
    const passed = this.text.slice(this.lineAt, offset);
    this.lineOf += passed.match(/\r\n?|\n/g)?.length ?? 0;
    this.lineAt = offset;
    return this.lineOf;
  }
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined; // whoever asked looks for what is wrong
  }
}

function faultOfFrame(whole: unknown): string | undefined {
  const form = say('The file is to be {"version": 1, "corrections": [ … ]}.');
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return form;
  const { version, corrections } = whole as Record<string, unknown>;
  if (!Array.isArray(corrections)) return form;
  return version === 1 ? undefined : say('The file is of a version that is not known here: “version” is to be 1.');
}
