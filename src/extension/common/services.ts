/** What every feature is given. */
import type * as vscode from 'vscode';
import type { Config } from './config.js';
import type { ReaderIndex } from './entity-index.js';

export interface Reader {
  readonly context: vscode.ExtensionContext;
  readonly config: Config;
  readonly index: ReaderIndex;
}
