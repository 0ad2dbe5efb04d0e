/** Places that statements quote, followed through edits of the text, so that they are quoted anew as it is afterwards. */
import { findQuote, quoteKey, quoteOf } from '../../core/correct/statements/quotes.js';
import type { Statement, TextQuote } from '../../core/correct/statements/statements.js';
import type { Span } from '../../core/types.js';

/** A replacement in a text, in UTF-16 code units. */
export interface Replacement {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/** A span after a replacement; undefined where that cut into it. */
export function moved({ start, end }: Span, { offset, removed, inserted }: Replacement): Span | undefined {
  if (offset + removed <= start) return { start: start - removed + inserted, end: end - removed + inserted };
  return offset >= end ? { start, end } : undefined;
}

/** The quoted places of one text. */
export class Anchors {
  private places: { readonly statement: Statement; readonly at: TextQuote; span: Span | undefined }[];

  constructor(text: string, statements: readonly Statement[]) {
    this.places = statements.flatMap(statement => {
      const at = 'at' in statement ? statement.at : undefined;
      return at ? [{ statement, at, span: findQuote(text, at) }] : [];
    });
  }

  get isEmpty(): boolean {
    return this.places.length === 0;
  }

  /** Follows replacements; each counts in the text as those before it left it. */
  follow(replacements: readonly Replacement[]): void {
    for (const place of this.places) {
      for (const replacement of replacements) place.span &&= moved(place.span, replacement);
    }
  }

  /** The statements that are to quote their places anew, each with what it says then. */
  anew(text: string): (readonly [Statement, Statement])[] {
    return this.places.flatMap(({ statement, at, span }) => {
      const isMoved = span && findQuote(text, at)?.start !== span.start;
      const isWorn = span && !isWhole(text, span, at);
      if (!span || !(isMoved || isWorn)) return [];
      const quote = quoteOf(text, span);
      if (quoteKey(quote) === quoteKey(at)) return [];
      return [[statement, { ...statement, at: quote }] as const];
    });
  }
}

/** Whether all that was quoted still stands around a place. */
function isWhole(text: string, { start, end }: Span, { prefix = '', suffix = '' }: TextQuote): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, end);
}
