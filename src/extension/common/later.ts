/** Work that waits a little, so that much that happens at once is answered once. */
import type * as vscode from 'vscode';
import type { ReadingProgress } from '../../host/surroundings/surroundings.js';

/** In milliseconds; longer while documents are read, when changes are many. */
const PAUSE = 250;
const PAUSE_WHILE_READING = 1500;

/** How long a view waits before it shows a change of the index, in milliseconds: what is empty is filled at once, and what is not waits longer. */
export const refreshPause = ({ phase }: ReadingProgress, isEmpty = false): number =>
  phase === 'reading' && !isEmpty ? PAUSE_WHILE_READING : PAUSE;

/** One piece of work with its timer. Waiting is in milliseconds. */
export class Later implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly work: () => void) {}

  /** Does the work once nobody has called for so long. */
  afterRest(milliseconds: number): void {
    this.cancel();
    this.within(milliseconds);
  }

  /** Does the work so long after the first call. */
  within(milliseconds: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, milliseconds);
  }

  /** The work is not done, unless it is called for again. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
