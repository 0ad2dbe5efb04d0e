/** What every feature of the extension asks: the corpus's queries, and word of when their answers change. */
import type * as vscode from 'vscode';
import type { CorrectedFolder } from '../../core/correct/statements/scope.js';
import type { Statement } from '../../core/correct/statements/statements.js';
import type { ReadingProgress } from '../../host/surroundings/surroundings.js';
import type { Asynchronous, CorpusQueries, Preview } from '../../core/corpus/queries.js';

/** Which documents (URI strings) have other answers now; `all` when entities everywhere may have changed. */
export interface IndexChange {
  readonly documents: readonly string[] | 'all';
}

/**
 * The one index behind all features. Document keys are `TextDocument.uri.toString()`. Any query starts the reading where it has not
 * begun.
 */
export interface EntityIndex extends vscode.Disposable {
  /** Answer from what has been read so far. */
  readonly queries: Asynchronous<CorpusQueries>;
  readonly progress: ReadingProgress;
  readonly onDidChangeProgress: vscode.Event<ReadingProgress>;
  readonly onDidChange: vscode.Event<IndexChange>;
  /**
   * The same queries about a document as its text is now. They are answered once that has been read, and reject with `Refused` where the
   * text is another one by then, where the document is none of the corpus, or where it was set aside.
   */
  at(document: vscode.TextDocument): Asynchronous<CorpusQueries>;
  /** What would change if the reader said this and nothing else; quotations of `document` come first. */
  preview(change: {
    readonly folders: readonly CorrectedFolder<Statement>[];
    readonly document?: string;
    readonly limit: number;
  }): Promise<Preview>;
}

/** What the reader says of the documents. */
export interface SaidCorrections {
  /** As it is now: read when first asked for. */
  folders(): Promise<readonly CorrectedFolder<Statement>[]>;
  readonly onDidChange: vscode.Event<unknown>;
}
