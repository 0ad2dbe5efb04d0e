/** What every feature is given. */
import type * as vscode from 'vscode';
import type { Config } from './config.js';
import type { EntityIndex } from './entity-index.js';

export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly config: Config;
  readonly index: EntityIndex;
}
