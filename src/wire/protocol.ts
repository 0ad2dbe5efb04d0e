/** What the extension host and the worker say to each other. */
import type { ModelFiles } from '../core/reading/knowledge.js';
import type { TextChange } from '../core/reading/live-document.js';
import type { CorrectedFolder } from '../core/correct/statements/scope.js';
import type { Statement } from '../core/correct/statements/statements.js';
import type { Preview } from '../core/corpus/queries.js';
import type { QueryCall } from '../core/corpus/query-table.js';
import type { Answer } from './answers.js';

/** When a file was last written (milliseconds) and how long it is (bytes). */
export interface Stamp {
  readonly mtime: number;
  readonly size: number;
}

/** A file as it was found. */
export interface FoundFile {
  readonly document: string;
  readonly stamp: Stamp;
  readonly bytes: Uint8Array;
  /** As the setting `files.encoding` names it. */
  readonly encoding: string;
}

/** A document as an editor holds it. */
export interface TextVersion {
  readonly document: string;
  readonly version: number;
}

/** A query, and the text it is about: it is answered when that has been read, and refused where there is another one by then. */
export interface PlacedQuery extends QueryCall {
  readonly at?: TextVersion;
}

/** How the worker is doing. Bytes and milliseconds. */
export interface WorkerStatus {
  readonly documents: number;
  readonly entities: number;
  readonly mentions: number;
  /** Of the JavaScript heap, where the host tells; 0 where it does not. */
  readonly heap: number;
  /** Held outside of the heap, mostly columns of numbers. */
  readonly external: number;
  /** Spent reading documents since the worker started. */
  readonly reading: number;
}

/** Methods of the worker. */
export interface WorkerMethods {
  /** The files of the model that `start` needs. */
  modelFiles(): readonly string[];
  /** Loads what recognition knows; once, before all else. Rejects where the model is damaged. */
  start(setup: { readonly model: ModelFiles; readonly minimumConfidence: number }): { readonly version: string };
  /**
   * Takes in a segment of remembered readings; the latest first, for of two readings of a document the first counts. Answers
   * with the number of documents in it. Rejects with `DamagedSegment` or `ForeignSegment`.
   */
  recall(segment: Uint8Array): number;
  /** Answers from now on for those of the documents that are remembered. Answers with their number. */
  adopt(documents: readonly string[]): number;
  /** Which of these files have to be read: not remembered, or with another stamp. */
  outdated(files: readonly { readonly document: string; readonly stamp: Stamp }[]): readonly string[];
  /** Hands over what has not been stored yet. Answers when all of it has been handed over. */
  store(nothing: undefined): void;
  /** The same for all readings of files: older segments can be deleted then. */
  rewrite(nothing: undefined): void;
  /** Reads a file in the background. Answers when that is done, with the reason where it was not read. */
  read(file: FoundFile): { readonly problem?: string };
  /** Lists a document with the reason why it was not read. */
  skip(document: { readonly document: string; readonly problem: string }): void;
  /** Forgets documents; those open in an editor stay. */
  remove(documents: readonly string[]): void;
  /** An editor shows a document: its text wins over the file from now on. Answers when this or a later version has been read. */
  open(document: { readonly document: string; readonly version: number; readonly text: string }): void;
  /**
   * An open document was edited; `length` is its length afterwards. Rejects with `OutOfStep` where `before` is not the
   * version at hand or the length another: open it again then.
   */
  edit(edit: {
    readonly document: string;
    readonly before: number;
    readonly version: number;
    readonly changes: readonly TextChange[];
    readonly length: number;
  }): void;
  /** No editor shows the document any more: the file counts again. What is known stays until it is read. */
  close(document: string): void;
  /**
   * From now on the reader says this of the documents, and nothing else. Answers when it holds for all documents whose texts are at hand;
   * the others follow.
   */
  correct(folders: readonly CorrectedFolder<Statement>[]): void;
  /** What would change if the reader said this; quotations of a document come first. */
  preview(change: {
    readonly folders: readonly CorrectedFolder<Statement>[];
    readonly document?: string;
    readonly limit: number;
  }): Preview;
  /** Rejects with `StaleQuery` where the version it is about is not the one at hand. */
  query(call: PlacedQuery): Answer;
  /** The next part of a long answer. Rejects where it has been given up for others. */
  more(list: number): readonly unknown[];
  status(): WorkerStatus;
  /** Answers between two steps of work, and does nothing: a sign of life. */
  ping(): void;
}

/** Methods of the extension host. */
export interface HostMethods {
  /** These documents have other answers now. */
  changed(documents: readonly string[]): void;
  /** Stores a segment. */
  store(segment: Uint8Array): void;
  /** Reads files whose text is needed to quote from; those that cannot be read are left out. */
  files(documents: readonly string[]): readonly FoundFile[];
}

/** The name of the error of an edit that does not follow the version at hand. */
export const OUT_OF_STEP = 'OutOfStep';

/** The name of the error of a query about a version that is not at hand any more. */
export const STALE_QUERY = 'StaleQuery';
