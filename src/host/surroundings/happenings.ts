/** All that can happen to the index: a closed list. */
import type { TextChange } from '../../core/reading/live-document.js';
import type { EditorText, FileEvent } from './workspace.js';

/** What happens around the index. */
export type OuterHappening =
  | { readonly type: 'opened'; readonly text: EditorText }
  /** An edit without changes is one of all line ends. */
  | { readonly type: 'edited'; readonly text: EditorText; readonly changes: readonly TextChange[] }
  | { readonly type: 'closed'; readonly document: string }
  /** Other folders, or other files count as documents. */
  | { readonly type: 'relocated' }
  /** Other files are hidden, in the same folders. */
  | { readonly type: 'hidden' }
  /** Bytes become texts in another way. */
  | { readonly type: 'recoded' }
  /** Names have to be more or less certain than before. */
  | { readonly type: 'confidence' }
  /** The reader says other things of the documents. */
  | { readonly type: 'corrected' }
  | { readonly type: 'paused' | 'resumed' }
  /** The reader wants a worker tried again after it was given up. */
  | { readonly type: 'retried' };

/** What happens in one life of the worker, or to its parts on this side. */
export type InnerHappening =
  /** The worker is there, and knows all that is remembered. */
  | { readonly type: 'started' }
  /** It has ended by itself, fell silent, or could not be started. */
  | { readonly type: 'ended'; readonly reason: Error }
  /** Documents have other answers now. */
  | { readonly type: 'changed'; readonly documents: readonly string[] }
  | FileEvent
  /** So many of the documents are remembered, and answered for. */
  | { readonly type: 'adopted'; readonly count: number; readonly documents: number }
  /** It is known which documents there are, and those that must be read have been queued. */
  | { readonly type: 'listed' }
  /** A file turned out to be a folder. */
  | { readonly type: 'folder' }
  /** So many files of those that were queued are done with. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** Something went wrong that loses nothing. */
  | { readonly type: 'trouble'; readonly error: unknown };

/** Anything that happens. What is of a life is of no account once that life is over. */
export type Happening = OuterHappening | (InnerHappening & { readonly life: number });

/** How the parts of a life say what happened. */
export type Tell = (happening: InnerHappening) => void;
